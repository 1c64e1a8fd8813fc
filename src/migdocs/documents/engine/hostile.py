"""What no template may bring along: programs, embedded files, links that fetch, fields that run. Named, with its place.

A template travels by email from people nobody here knows, and what it holds is handed on to every practice. So what
may stay is listed (pictures, fonts, XML, web links); whatever is not on the list is refused by name.
"""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from migdocs.documents.engine.faults import error
from migdocs.documents.engine.field_codes import dangerous_fields
from migdocs.documents.engine.names import PACKAGE_RELATIONS, RELATIONS, local
from migdocs.documents.engine.opened import WordFile, ending
from migdocs.domain.document_place import DocumentPlace
from migdocs.domain.findings import Finding
from migdocs.ooxml import declares_doctype

_PICTURES = {"png", "jpg", "jpeg", "jpe", "gif", "bmp", "tif", "tiff", "emf", "wmf", "wdp"}
_ALLOWED = _PICTURES | {"xml", "rels", "svg", "odttf", "vml"}
LEFT_OUT = re.compile(r"(?i)(docProps/thumbnail\.\w+|\[trash\]/.*|.*printerSettings\d*\.bin|word/people\d*\.xml|"
                      r"docMetadata/LabelInfo\.xml|.*/)\Z")
_PROGRAMS = re.compile(r"(?i)vbaproject|vbadata|activex|macro|customui|customizations\.xml|attachedtoolbars")
_EMBEDDED = re.compile(r"(?i)(^|/)embeddings/|oleobject")
_STARTS_LIKE_A_PROGRAM = (b"MZ", b"PK\3\4", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf", b"#!", b"\x7fELF", b"<script",
                          b"<html", b"<HTA", b"L\0\0\0\1\x14\2\0")
_ACTIVE_PICTURE = re.compile(
    rb"(?i)<\s*(?:\w+:)?(?:script|foreignobject|iframe|embed|object|handler)\b|\bon[a-z]+\s*=|javascript:|"
    rb"@import|url\(\s*['\"]?\s*(?!#|data:image/)|href\s*=\s*['\"]\s*(?!#|data:image/)")

_RELATIONS = {  # by the last word of the relationship's type
    "oleObject": "an embedded object (OLE)", "package": "an embedded file", "control": "an ActiveX control",
    "vbaProject": "macros", "wordVbaData": "macros", "keyMapCustomizations": "keys that start macros",
    "attachedToolbars": "toolbars that start macros", "extensibility": "a changed ribbon",
    "attachedTemplate": "a template that Word fetches on opening (attached template)",
    "aFChunk": "another file that Word would merge in (altChunk)", "frame": "a frame that shows another file",
    "subDocument": "a sub-document that Word would fetch", "mailMergeSource": "a mail merge data source",
    "mailMergeHeaderSource": "a mail merge data source", "recipientData": "a mail merge recipient list",
    "activeXControlBinary": "an ActiveX control", "webextension": "an Office add-in",
    "webextensiontaskpanes": "an Office add-in", "transform": "a stylesheet that Word would run",
    "externalLinkPath": "a link to another file", "image": "a linked picture that Word fetches on opening",
    "video": "a linked video", "audio": "a linked sound", "media": "a linked video",
}
_ONLY_WHEN_OUTSIDE = {"image", "video", "audio", "media"}
_ELEMENTS = {
    "object": "an embedded object (OLE)", "OLEObject": "an embedded object (OLE)", "control": "an ActiveX control",
    "ocx": "an ActiveX control", "altChunk": "another file that Word would merge in (altChunk)",
    "subDoc": "a sub-document that Word would fetch", "frameset": "frames that show other files",
    "attachedTemplate": "a template that Word fetches on opening (attached template)",
    "mailMerge": "a mail merge data source", "movie": "a linked video", "entryMacro": "a form field that runs a macro",
    "exitMacro": "a form field that runs a macro", "acd": "a macro command", "webextensionref": "an Office add-in",
    "saveThroughXslt": "a stylesheet that Word would run", "linkedToFile": "a link to another file",
}
_DANGEROUS_NAMES = tuple(f"{{*}}{name}" for name in _ELEMENTS)
_HARMLESS_LINK = re.compile(r"(?i)(https?://[^/\\\s]|mailto:[^\\\s])")
_ADDRESSES = {"src", "href", "action", "manifestLocation"}
_RELATED: Any = etree.XPath("//*[@r:*]", namespaces={"r": RELATIONS})
_LINKS = {"hyperlink", "hlinkClick", "hlinkHover", "hlinkMouseOver"}
_FETCHED: Any = etree.XPath("//@r:link | //@r:href", namespaces={"r": RELATIONS})
_HAS_ADDRESS: Any = etree.XPath("//*[@*[" + " or ".join(f"local-name()='{name}'" for name in sorted(_ADDRESSES)) + "]]")


def holds_programs(name: str, kind: str) -> bool:
    """Whether a member is a program by its name or content type; such a member is refused unread."""
    return bool(_PROGRAMS.search(name) or _EMBEDDED.search(name)
                or any(word in kind.lower() for word in ("macroenabled", "vbaproject", "activex", "oleobject")))


def dangers(file: WordFile) -> Iterator[Finding]:
    """Everything dangerous in a template, as findings."""
    for name in file.package.names:
        yield from _member(file, name)
    for name in file.package.names:
        if name.lower().endswith(".rels"):
            yield from _relations(file, name)


def _refused(file: WordFile, what: str, where: str, hint: str = "") -> Finding:
    return error("dangerous-content", f"The template holds {what}.", DocumentPlace(file.name, where),
                 hint or "Delete it in Word and save the template again, or start from a fresh copy of the template.")


def _member(file: WordFile, name: str) -> Iterator[Finding]:
    kind_of_file = ending(name)
    if LEFT_OUT.match(name):
        return
    shown = f"the part {quoted(name)}"
    if "\\" in name or not name.isprintable() or name.startswith("."):
        yield _refused(file, "a part with a strange name", shown)
        return
    if _EMBEDDED.search(name) or "oleobject" in file.types.get(name, "").lower():
        yield _refused(file, "an embedded file or object", shown)
    elif holds_programs(name, file.types.get(name, "")):
        yield _refused(file, "macros or controls", shown, "Save it in Word as a Word Document (.docx), which cannot "
                       "hold macros.")
    elif kind_of_file not in _ALLOWED:
        yield _refused(file, f"a file of a kind that no template needs ({kind_of_file or 'no ending'})", shown)
    elif kind_of_file not in ("xml", "rels", "vml"):
        content = file.package.read(name)
        if content.startswith(_STARTS_LIKE_A_PROGRAM):
            yield _refused(file, "a file that is not the picture or font it claims to be", shown)
        elif kind_of_file == "svg" and is_active_drawing(content):
            yield _refused(file, "a drawing (SVG) with a script or a link in it", shown)


def is_active_drawing(content: bytes) -> bool:
    """Whether an SVG runs or fetches something."""
    return declares_doctype(content) or bool(_ACTIVE_PICTURE.search(_without_namespaces(content)))


def _without_namespaces(content: bytes) -> bytes:
    return re.sub(rb"\sxmlns(:\w+)?\s*=\s*(\"[^\"]*\"|'[^']*')", b" ", content.replace(b"\0", b""))


def _relations(file: WordFile, name: str) -> Iterator[Finding]:
    for relation in file.tree(name).iter(f"{{{PACKAGE_RELATIONS}}}Relationship"):
        kind = relation.get("Type", "").rstrip("/").rpartition("/")[2]
        target = relation.get("Target", "")
        outside = relation.get("TargetMode", "Internal").lower() != "internal" or is_address(target)
        where = file.stories.get(_owner(name), "") or f"the part “{_owner(name) or name}”"
        if kind in _RELATIONS and (outside or kind not in _ONLY_WHEN_OUTSIDE):
            yield _refused(file, _RELATIONS[kind] + (f": {quoted(target)}" if outside else ""), where,
                           _hint(kind))
        elif outside and (kind != "hyperlink" or not is_harmless_link(target)):
            what = "a link" if kind == "hyperlink" else f"a connection ({kind})"
            yield _refused(file, f"{what} to somewhere other than a web page or an email address: {quoted(target)}",
                           where, "Link only to addresses that begin with https://, http:// or mailto:.")


def _hint(kind: str) -> str:
    if kind == "attachedTemplate":
        return ("In Word choose File, Options, Add-ins, Manage: Templates, Go, and remove the attached template; then "
                "save.")
    if kind == "image":
        return "Insert the picture itself (Insert, Pictures), not a link to it."
    return ""


def _owner(relations: str) -> str:
    """The part whose relationships a .rels member holds."""
    folder, _, file = relations.rpartition("_rels/")
    return folder + file.removesuffix(".rels")


def is_address(target: str) -> bool:
    """Whether a target names something outside the file."""
    cleaned = re.sub(r"[\s\x00-\x1f]", "", target)
    return bool(re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]{2}", cleaned)) or "\\" in cleaned


def is_harmless_link(target: str) -> bool:
    """Whether a link leads to a web page, an email address or a place in the same document."""
    return bool(_HARMLESS_LINK.match(target)) or target.startswith("#")


def quoted(text: str) -> str:
    """An address short and harmless enough for a message."""
    cleaned = "".join(character if character.isprintable() else "?" for character in text)
    return f"“{cleaned[:60]}{'…' if len(cleaned) > 60 else ''}”"


def misused_links(file: WordFile, part: str, root: etree._Element) -> Iterator[Finding]:
    """Links of a part to the outside that something other than a link makes use of, such as a picture."""
    folder, _, name = part.rpartition("/")
    relations = file.tree_if_there(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
    if relations is None:
        return
    outside = {relation.get("Id", "") for relation in relations
               if relation.get("TargetMode", "Internal").lower() != "internal"}
    for element in _RELATED(root) if outside else ():
        for key, value in element.attrib.items():
            if str(key).startswith(f"{{{RELATIONS}}}") and value in outside and local(element) not in _LINKS:
                yield error("dangerous-content", f"The template holds a {local(element)} that Word fetches from "
                            "outside.", DocumentPlace(file.name, file.stories.get(part, f"the part {quoted(part)}")),
                            _hint("image"))


def dangers_in_part(root: etree._Element, place: DocumentPlace) -> Iterator[Finding]:
    """Everything dangerous that stands in the XML of one part."""
    for element in root.iter(*_DANGEROUS_NAMES):
        name = local(element)
        yield error("dangerous-content", f"The template holds {_ELEMENTS[name]}.", place,
                    _hint(name) or "Delete it in Word and save the template again.")
    for value in _FETCHED(root):
        yield error("dangerous-content", "The template holds a picture that Word fetches on opening "
                    f"({quoted(value)}).", place, _hint("image"))
    for element in _HAS_ADDRESS(root):
        for key, value in element.attrib.items():
            bare = str(key).rpartition("}")[2]
            if bare in _ADDRESSES and is_address(str(value)) and (bare == "src" or not is_harmless_link(str(value))):
                yield error("dangerous-content", f"The template holds a {local(element)} that leads to "
                            f"{quoted(str(value))}.", place,
                            "Link only to addresses that begin with https://, http:// or mailto:.")
    for instruction, why in dangerous_fields(root):
        yield error("dangerous-field", f"The template holds the field {quoted(instruction)}, which {why}.", place,
                    "Click into the field, press Ctrl+Shift+F9 to turn it into plain text or delete it, and save.")


__all__ = ["LEFT_OUT", "dangers", "dangers_in_part", "is_harmless_link", "quoted"]
