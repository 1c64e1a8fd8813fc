"""Opening a Word template: which parts it has, what each is, and their XML read without entities or network."""

from pathlib import Path

from lxml import etree

from migdocs.documents.engine.names import CONTENT_TYPES, STRICT_WORD
from migdocs.domain.errors import UnreadableInput
from migdocs.ooxml import MEGABYTE, FileKind, Package, damaged, dangerous, kind_of, read_file

_XML = (".xml", ".rels", ".vml")
_ENCODINGS = {"UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII", "ISO-8859-1"}
LARGEST_XML = 16 * MEGABYTE
MOST_PARTS = 2000
_STORIES = {  # by the last word of the content type
    "document.main": "body", "template.main": "body", "header": "header", "footer": "footer",
    "footnotes": "footnote", "endnotes": "endnote", "comments": "comment",
}
_WHAT_TO_DO = {
    FileKind.PASSWORD: ("has a password", "Open it in Word, choose File, Info, Protect Document, remove the password, "
                        "save it and try again."),
    FileKind.OLD_WORD: ("is an old Word document (.doc)", "Open it in Word and save it as a Word Document (.docx)."),
    FileKind.MACRO_WORD: ("holds macros", "Open it in Word and save it as a Word Document (.docx), without macros."),
    FileKind.EMPTY: ("is empty", "If it is on OneDrive or SharePoint, wait until it has been copied, then try again."),
    FileKind.RTF: ("is a rich text file (RTF)", "Open it in Word and save it as a Word Document (.docx)."),
    FileKind.OPEN_DOCUMENT: ("is an OpenDocument file", "Open it in Word and save it as a Word Document (.docx)."),
}


def ending(part: str) -> str:
    """What a part's name ends in: "xml", "png"; "" where it has no ending."""
    name = part.rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""


class WordFile:
    """A Word file that has been looked at and found to be one."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        kind = kind_of(data)
        if kind in _WHAT_TO_DO:
            what, hint = _WHAT_TO_DO[kind]
            raise UnreadableInput(f"{name} {what}, not a Word document (.docx)." if "is " in what
                                  else f"{name} {what}.", hint)
        if kind not in (FileKind.WORD, FileKind.WORD_TEMPLATE, FileKind.ZIP):
            raise UnreadableInput(f"{name} is {kind.value}, not a Word document (.docx).",
                                  "Choose the Word document, or open this file in Word and save it as one.")
        self.package = Package(data, name)
        if kind is FileKind.ZIP:
            if "word/document.xml" in self.package.names:
                raise damaged(name)
            raise UnreadableInput(f"{name} is a zip file, not a Word document (.docx).",
                                  "Choose the Word document itself.")
        self._keep_limits()
        self.types = self._content_types()
        self.xml_parts = tuple(part for part in self.package.names if part.lower().endswith(_XML))
        self.stories = {part: label for part in self.package.names if (label := self._story(part))}
        self.main = next((part for part, label in self.stories.items() if label == "body"), "")
        if not self.main:
            raise damaged(name)

    def _keep_limits(self) -> None:
        """XML grows tenfold when it is read, so that a template's is bounded before."""
        sizes = {part: entry.file_size for part, entry in self.package.members.items()
                 if part.lower().endswith(_XML)}
        if sum(sizes.values()) > LARGEST_XML or len(self.package.members) > MOST_PARTS:
            raise UnreadableInput(f"{self.name} is far larger inside than any template.",
                                  "Remove what is not needed from it, or start from a fresh template.")

    def _content_types(self) -> dict[str, str]:
        root = self.tree("[Content_Types].xml")
        endings: dict[str, str] = {}
        named: dict[str, str] = {}
        for entry in root:
            kind = entry.get("ContentType", "")
            if entry.tag == f"{{{CONTENT_TYPES}}}Default":
                endings[entry.get("Extension", "").lower()] = kind
            elif entry.tag == f"{{{CONTENT_TYPES}}}Override":
                named[entry.get("PartName", "").lstrip("/").lower()] = kind
        return {part: named.get(part.lower()) or endings.get(ending(part), "")
                for part in self.package.names}

    def _story(self, part: str) -> str:
        kind = self.types.get(part, "").rpartition("wordprocessingml.")[2].removesuffix("+xml")
        return _STORIES.get(kind, "")

    def tree(self, part: str) -> etree._Element:
        """A part's XML."""
        content = self.package.read_xml(part)
        if b"<?xml-stylesheet" in content.replace(b"\0", b""):
            raise dangerous(self.name, f"the part “{part}” names a stylesheet to be run")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
                                 remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError, LookupError) as problem:
            raise damaged(self.name) from problem
        described = root.getroottree().docinfo
        if (described.encoding or "UTF-8").upper() not in _ENCODINGS:
            raise damaged(self.name)
        if described.internalDTD is not None or described.doctype:
            raise dangerous(self.name, f"the part “{part}” declares XML entities, which Office never writes")
        if root.nsmap.get("w") == STRICT_WORD or f"{{{STRICT_WORD}}}" in str(root.tag):
            raise UnreadableInput(f"{self.name} is saved as “Strict Open XML Document”.",
                                  "Open it in Word, choose File, Save As, and save it as “Word Document (*.docx)”.")
        return root

    def part_of_kind(self, kind: str) -> str:
        """The first part whose content type ends so: "styles+xml"; "" where there is none."""
        return next((part for part, each in self.types.items() if each.endswith(kind)), "")

    def tree_if_there(self, part: str) -> etree._Element | None:
        """A part's XML, or None where the file has no such part."""
        return self.tree(part) if part in self.package.members else None


def open_word(source: Path | str | bytes, name: str = "") -> WordFile:
    """The Word file at a path, or the one that these bytes are."""
    if isinstance(source, bytes):
        return WordFile(source, name or "template.docx")
    path = Path(source)
    return WordFile(read_file(path, "template"), name or path.name)
