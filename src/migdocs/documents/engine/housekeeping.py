"""The small parts around the document: what the file says of itself, brought in line with what is handed on."""

import posixpath
from pathlib import PurePosixPath

from lxml import etree

from migdocs.documents.engine.hostile import LEFT_OUT
from migdocs.documents.engine.names import CONTENT_TYPES, PACKAGE_RELATIONS, VALUE, W, local
from migdocs.documents.engine.opened import WordFile, ending

_AFTER_UPDATE_FIELDS = {f"{W}{name}" for name in (
    "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "attachedSchema", "themeFontLang",
    "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions",
    "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol",
    "listSeparator")}
_LEFT_OUT_SETTINGS = {f"{W}{name}" for name in ("rsids", "proofState", "updateFields", "revisionView", "attachedSchema",
                                         "smartTagType", "docVars")}
_TEMPLATE, _DOCUMENT = "wordprocessingml.template.main+xml", "wordprocessingml.document.main+xml"


def left_out(file: WordFile) -> set[str]:
    """The members that are not handed on: the preview picture, printer settings, folders."""
    return {name for name in file.package.names if LEFT_OUT.match(name)}


def content_types(file: WordFile, dropped: set[str]) -> bytes | None:
    """The list of content types, only those of members there are; a template (.dotx) becomes a document."""
    root = file.tree("[Content_Types].xml")
    changed = False
    members = {name.lower() for name in file.package.names if name not in dropped}
    endings = {ending(name) for name in members}
    for entry in list(root):
        kind = entry.get("ContentType", "")
        if kind.endswith(_TEMPLATE):
            entry.set("ContentType", kind.replace(_TEMPLATE, _DOCUMENT))
            changed = True
        named = entry.get("PartName", "").lstrip("/").lower()
        if (named not in members if entry.tag == f"{{{CONTENT_TYPES}}}Override"
                else entry.get("Extension", "").lower() not in endings):
            root.remove(entry)
            changed = True
    return written(root) if changed else None


def relations(file: WordFile, name: str, dropped: set[str]) -> bytes | None:
    """A part's relationships without those to dropped members; None where nothing changes."""
    folder = PurePosixPath(name).parent.parent
    root = file.tree(name)
    changed = False
    for relation in list(root.iter(f"{{{PACKAGE_RELATIONS}}}Relationship")):
        target = relation.get("Target", "")
        member = target.lstrip("/") if target.startswith("/") else posixpath.normpath(str(folder / target))
        if member in dropped:
            root.remove(relation)
            changed = True
    return written(root) if changed else None


def settings(root: etree._Element, *, has_contents: bool) -> bytes:
    """The settings without traces of editing; Word is asked to refresh fields only for a table of contents."""
    for element in list(root):
        if element.tag in _LEFT_OUT_SETTINGS or local(element) == "schemaLibrary":
            root.remove(element)
    if has_contents:
        update = etree.Element(f"{W}updateFields")
        update.set(VALUE, "true")
        following = next((element for element in root if element.tag in _AFTER_UPDATE_FIELDS
                          or not str(element.tag).startswith(W)), None)
        if following is None:
            root.append(update)
        else:
            following.addprevious(update)
    return written(root)


def written(root: etree._Element) -> bytes:
    """An XML part's bytes."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
