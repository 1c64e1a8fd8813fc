"""Little Word files for the engine's tests, written out so that a test shows its whole input, and read back as text."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (f'xmlns:w="{W}" xmlns:r="{R}" '
              'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
              'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
              'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
              'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
              'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
              'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"')
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def run(text: str, properties: str = "") -> str:
    """A run; properties such as "<w:b/>"."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*texts: str, style: str = "") -> str:
    """A paragraph whose runs hold these texts; a text that begins with < is taken as XML."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}{"".join(text if text.startswith("<w:") else run(text) for text in texts)}</w:p>'


def cell(*paragraphs: str) -> str:
    """A cell; a text that is no XML becomes a paragraph of its own."""
    inside = "".join(text if text.startswith("<w:") else paragraph(text) for text in paragraphs) or "<w:p/>"
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{inside}</w:tc>'


def row(*cells: str) -> str:
    """A row of cells."""
    return f'<w:tr>{"".join(text if text.startswith("<w:tc>") else cell(text) for text in cells)}</w:tr>'


def table(*rows: str | Sequence[str], columns: int = 0) -> str:
    """A table from rows of texts."""
    built = [text if isinstance(text, str) else row(*text) for text in rows]
    wide = columns or max(text.count("<w:tc>") for text in built)
    grid = '<w:gridCol w:w="2000"/>' * wide
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(built)}' \
           "</w:tbl>"


def docx(*body: str, parts: Mapping[str, str | bytes] | None = None, types: Mapping[str, str] | None = None,
         relations: Sequence[tuple[str, str]] = ()) -> bytes:
    """A Word file; a body text that is no XML becomes a paragraph.

    `parts` are further members with their content types in `types`; `relations` are (type, target) of the document.
    """
    inside = "".join(text if text.startswith("<") else paragraph(text) for text in body)
    parts, types = dict(parts or {}), dict(types or {})
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items())
    content_types = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}document.main+xml"/>{overrides}</Types>')
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{kind if ":" in kind else _RELATION + kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(relations, 1))
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types,
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                       f'<Relationship Id="rId1" Type="{_RELATION}officeDocument" Target="word/document.xml"/>'
                       '</Relationships>',
        "word/document.xml": f'<w:document {NAMESPACES}><w:body>{inside}<w:sectPr/></w:body></w:document>',
        "word/_rels/document.xml.rels":
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}'
            '</Relationships>',
        **parts,
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return stream.getvalue()


def story(kind: str, inside: str) -> str:
    """The XML of a header ("hdr"), footer ("ftr"), footnotes, endnotes or comments part."""
    return f'<w:{kind} {NAMESPACES}>{inside}</w:{kind}>'


STORY_TYPES = {"header": f"{_MAIN}header+xml", "footer": f"{_MAIN}footer+xml", "footnotes": f"{_MAIN}footnotes+xml",
               "endnotes": f"{_MAIN}endnotes+xml", "comments": f"{_MAIN}comments+xml",
               "styles": f"{_MAIN}styles+xml", "numbering": f"{_MAIN}numbering+xml",
               "settings": f"{_MAIN}settings+xml"}


def member(data: bytes, name: str = "word/document.xml") -> bytes:
    """One member of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def tree(data: bytes, name: str = "word/document.xml") -> etree._Element:
    """One member's XML."""
    return etree.fromstring(member(data, name))


def words(element: etree._Element) -> str:
    """An element's text as a reader sees it."""
    signs = {f"{{{W}}}br": "\n", f"{{{W}}}tab": "\t"}
    return "".join(signs.get(str(part.tag)) or (part.text or "" if part.tag == f"{{{W}}}t" else "")
                   for part in element.iter())


def lines(data: bytes, name: str = "word/document.xml") -> list[str]:
    """The document line by line: a paragraph is its text, a table row is its cells between bars."""
    root = tree(data, name)
    holder = root.find(f"{{{W}}}body")
    return _lines(root if holder is None else holder)


def _lines(holder: etree._Element) -> list[str]:
    found: list[str] = []
    for child in holder:
        if child.tag == f"{{{W}}}p":
            found.append(words(child))
        elif child.tag == f"{{{W}}}tbl":
            found += ["| " + " | ".join(" / ".join(_lines(one)) for one in each.findall(f"{{{W}}}tc")) + " |"
                      for each in child.findall(f"{{{W}}}tr")]
        elif child.tag in (f"{{{W}}}sdt", f"{{{W}}}sdtContent", f"{{{W}}}footnote", f"{{{W}}}endnote",
                           f"{{{W}}}comment"):
            found += _lines(child)
    return found
