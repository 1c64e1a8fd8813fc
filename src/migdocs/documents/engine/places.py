"""Walking a part paragraph by paragraph, knowing at each which heading, table, row and column it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from migdocs.documents.engine.names import (
    CELL,
    CELL_PROPERTIES,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    ROW,
    TABLE,
    TEXT,
    TEXT_BOX,
    VALUE,
    W,
    number_in,
)
from migdocs.domain.document_place import DocumentPlace

_HOLDERS = {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}smartTag", f"{W}ins", f"{W}moveTo"}
_NOTES = {f"{W}footnote": "footnote", f"{W}endnote": "endnote", f"{W}comment": "comment"}
_SHOWN = 70


@dataclass(frozen=True, slots=True)
class PlacedParagraph:
    """A paragraph and where it stands."""

    element: etree._Element
    place: DocumentPlace


class Walk:
    """One pass over a part; `headings` maps a paragraph style's id to its heading level."""

    def __init__(self, template: str, part: str, headings: dict[str, int]) -> None:
        self._place = DocumentPlace(template, part)
        self._headings = headings
        self._tables = 0

    def paragraphs(self, root: etree._Element) -> Iterator[PlacedParagraph]:
        """Every paragraph in reading order, those in tables and text boxes too."""
        for child in root:
            tag = child.tag
            if tag == PARAGRAPH:
                yield from self._paragraph(child)
            elif tag == TABLE:
                yield from self._table(child)
            elif tag in _NOTES:
                outside = self._place
                number = child.get(f"{W}id", "")
                self._place = replace(outside, part=f"{_NOTES[tag]} {number}".strip())
                yield from self.paragraphs(child)
                self._place = outside
            elif isinstance(tag, str) and tag != f"{W}sectPr":
                yield from self.paragraphs(child)

    def _paragraph(self, element: etree._Element) -> Iterator[PlacedParagraph]:
        level = heading_level(element, self._headings)
        if level:
            self._place = replace(self._place, heading=clipped(text_of(element)))
        yield PlacedParagraph(element, self._place)
        boxes = [box for box in element.iter(TEXT_BOX) if _nearest(box, PARAGRAPH) is element]
        if boxes:
            outside = self._place
            self._place = replace(outside, part="text box" if outside.part == "body" else f"{outside.part}, text box")
            for box in boxes:
                yield from self.paragraphs(box)
            self._place = outside

    def _table(self, table: etree._Element) -> Iterator[PlacedParagraph]:
        outside = self._place
        self._tables += 1
        number = self._tables
        rows = list(inner(table, ROW))
        headings = column_headings(rows[0]) if rows else {}
        for row_number, row in enumerate(rows, 1):
            column = 1
            for cell in inner(row, CELL):
                heading = headings.get(column, "") if row_number > 1 else ""
                self._place = replace(self._place, table=number, row=row_number, column=column,
                                      column_heading=heading)
                yield from self.paragraphs(cell)
                column += span_of(cell)
        self._place = replace(self._place, table=outside.table, row=outside.row, column=outside.column,
                              column_heading=outside.column_heading)


def inner(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, also those inside content controls."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _HOLDERS:
            yield from inner(child, tag)


def span_of(cell: etree._Element) -> int:
    """How many columns of the grid a cell covers."""
    properties = cell.find(CELL_PROPERTIES)
    span = properties.find(f"{W}gridSpan") if properties is not None else None
    value = number_in(span.get(VALUE), 1) if span is not None else 1
    return value if 0 < value < 100 else 1


def column_headings(row: etree._Element) -> dict[int, str]:
    """What stands at the top of each column."""
    found: dict[int, str] = {}
    column = 1
    for cell in inner(row, CELL):
        found[column] = clipped(text_of(cell), 40)
        column += span_of(cell)
    return found


def heading_level(paragraph: etree._Element, headings: dict[str, int]) -> int:
    """1 for a top heading, 0 for a paragraph that is none."""
    properties = paragraph.find(PARAGRAPH_PROPERTIES)
    if properties is None:
        return 0
    outline = properties.find(f"{W}outlineLvl")
    if outline is not None and number_in(outline.get(VALUE), 9) < 9:
        return number_in(outline.get(VALUE)) + 1
    style = properties.find(f"{W}pStyle")
    return headings.get(style.get(VALUE, ""), 0) if style is not None else 0


def heading_styles(styles: etree._Element | None) -> dict[str, int]:
    """The ids of the styles that make headings, with their level; Title counts as level 1."""
    found = {f"Heading{level}": level for level in range(1, 10)} | {"Title": 1}
    if styles is None:
        return found
    for style in styles.iter(f"{W}style"):
        name = style.find(f"{W}name")
        words = name.get(VALUE, "").lower() if name is not None else ""
        outline = style.find(f"{PARAGRAPH_PROPERTIES}/{W}outlineLvl")
        identity = style.get(f"{W}styleId", "")
        if words == "title":
            found[identity] = 1
        elif words.startswith("heading ") and 0 < number_in(words[8:]) < 10:
            found[identity] = number_in(words[8:])
        elif outline is not None and number_in(outline.get(VALUE), 9) < 9:
            found[identity] = number_in(outline.get(VALUE)) + 1
    return found


def contents_styles(styles: etree._Element | None) -> dict[str, str]:
    """The ids of the styles of contents entries, by Word's own names for them: "toc 1"."""
    found: dict[str, str] = {}
    for style in styles.iter(f"{W}style") if styles is not None else ():
        name = style.find(f"{W}name")
        words = name.get(VALUE, "").lower() if name is not None else ""
        if words.startswith("toc "):
            found[words] = style.get(f"{W}styleId", "").replace('"', "").replace("<", "").replace("&", "")
    return found


def text_of(element: etree._Element) -> str:
    """The words inside, without those of text boxes."""
    return "".join(text.text or "" for text in element.iter(TEXT))


def clipped(text: str, most: int = _SHOWN) -> str:
    """A text short enough for a message."""
    words = " ".join(text.split())
    return words if len(words) <= most else words[:most - 1].rstrip() + "…"


def around(text: str, start: int, end: int) -> str:
    """The tag at `start` to `end` with the words that stand beside it."""
    spare = max(10, (_SHOWN - (end - start)) // 2)
    first, last = max(0, start - spare), min(len(text), end + spare)
    words = " ".join(text[first:last].split())
    return clipped(("…" if first else "") + words + ("…" if last < len(text) else ""), 2 * _SHOWN)


def _nearest(element: etree._Element, tag: str) -> etree._Element | None:
    return next(iter(element.iterancestors(tag)), None)


__all__ = ["PlacedParagraph", "Walk", "around", "clipped", "column_headings", "heading_level",
           "heading_styles", "inner", "span_of", "text_of"]
