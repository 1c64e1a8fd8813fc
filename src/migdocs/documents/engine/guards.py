"""Places where a condition or loop may leave nothing behind, and what Word wants to find there all the same.

A cell ends with a paragraph; a table without rows, a row without cells and a paragraph whose only text was not wanted
go away. Where that can be seen in the template it is settled there; where it depends on the values, a guard is put
around the place, which looks at what was written.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from migdocs.documents.engine.blocks import BEGINNINGS
from migdocs.documents.engine.columns import columns_of
from migdocs.documents.engine.joining import MARKER, Marks, kind_of_marker, marker, number_of
from migdocs.documents.engine.joining import ONE_MARK as _ONE_MARK
from migdocs.documents.engine.names import (
    BOOKMARK_END,
    BOOKMARK_START,
    CELL,
    CELL_PROPERTIES,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    ROW,
    TABLE,
    TEXT,
    TEXT_BOX,
    W,
)
from migdocs.documents.engine.raising import is_visible
from migdocs.documents.engine.tags import Kind

OPENS, CLOSES = "g", "e"
ALONE, ALONE_ENDS = "a", "z"
_BINDS = {BOOKMARK_START, BOOKMARK_END, f"{W}commentRangeStart", f"{W}commentRangeEnd", TEXT_BOX}
_BETWEEN_TABLES = ('<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>')
WRITTEN = "\x01"  # stands in what a branch writes; no XML may hold it, so it cannot come from anywhere else
_ENDS_WITH_PARAGRAPH = (CELL, TEXT_BOX, *(f"{W}{name}" for name in ("hdr", "ftr", "footnote", "endnote", "comment")))
_STARTS = {*BEGINNINGS}
_STOPS = {*BEGINNINGS.values()}


@dataclass(slots=True)
class Guards:
    """The guards of a template by number; each is the name of the function that looks, and what it needs."""

    kinds: dict[int, tuple[str, str]] = field(default_factory=dict)


def add_guards(root: etree._Element, marks: Marks, guards: Guards) -> None:
    """Settle or guard every place of a part that may be left empty."""
    for paragraph in list(root.iter(PARAGRAPH)):
        if _may_be_dropped(paragraph, marks):
            guard(paragraph, paragraph, marks, guards, ("paragraph", ""))
    for row in list(root.iter(ROW)):
        _guard_children(row, CELL, "row", marks, guards)
    for table in list(root.iter(TABLE)):
        _guard_children(table, ROW, "table", marks, guards)
        if columns := columns_of(table, marks):
            guard(table, table, marks, guards, ("columns", columns))
    for holder in list(root.iter(*_ENDS_WITH_PARAGRAPH)):
        _end_with_paragraph(holder, marks, guards)


def may_join_tables(root: etree._Element) -> bool:
    """Whether tables that stand apart in the template may come to touch: Word would make one table of them."""
    return any(kind_of_marker(beside) for table in root.iter(TABLE)
               for beside in (table.getprevious(), table.getnext()) if beside is not None)


def kept_apart(written: str) -> str:
    """What was written, with a paragraph of no height between tables that touch."""
    return written.replace("</w:tbl><w:tbl>", f"</w:tbl>{_BETWEEN_TABLES}<w:tbl>")


def mark_alone(root: etree._Element) -> None:
    """Mark every paragraph that one printing tag has to itself, so that a list can make paragraphs of it."""
    for paragraph in list(root.iter(PARAGRAPH)):
        words: list[str] = []
        for element in paragraph.iter():
            if element.tag == TEXT:
                words.append(element.text or "")
            elif kind_of_marker(element) or is_visible(element) or element.tag in _BINDS:
                break
        else:
            found = _ONE_MARK.fullmatch("".join(words).strip())
            if found and paragraph.find(f"{PARAGRAPH_PROPERTIES}/{W}sectPr") is None:
                paragraph.addprevious(marker(int(found.group(1)), ALONE))
                paragraph.addnext(marker(int(found.group(1)), ALONE_ENDS))


def _depth_change(element: etree._Element, marks: Marks) -> int:
    """+1 where what follows depends on a value, -1 where that ends."""
    kind = kind_of_marker(element)
    if kind != MARKER:
        return 1 if kind == OPENS else -1 if kind == CLOSES else 0
    tag = marks.tags[number_of(element)]
    if tag.kind is not Kind.BLOCK:
        return 0
    return 1 if tag.word in _STARTS else -1 if tag.word in _STOPS else 0


def _may_be_dropped(paragraph: etree._Element, marks: Marks) -> bool:
    """Whether all that a reader would see of a paragraph depends on conditions and loops inside it."""
    parent = paragraph.getparent()
    if parent is None or paragraph.find(f"{PARAGRAPH_PROPERTIES}/{W}sectPr") is not None:
        return False
    depth, conditional = 0, False
    for element in paragraph.iter():
        change = _depth_change(element, marks)
        depth += change
        conditional = conditional or change > 0
        if depth == 0 and change == 0 and is_visible(element):
            return False
    if not conditional:
        return False
    return any(child.tag in (PARAGRAPH, TABLE) and child is not paragraph for child in parent)


def _guard_children(element: etree._Element, wanted: str, kind: str, marks: Marks, guards: Guards) -> None:
    depth, conditional = 0, False
    for child in element:
        depth += _depth_change(child, marks)
        if depth == 0 and child.tag in (wanted, f"{W}sdt", f"{W}customXml"):
            return
        conditional = conditional or depth > 0
    if conditional:
        guard(element, element, marks, guards, (kind, ""))
    else:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _end_with_paragraph(holder: etree._Element, marks: Marks, guards: Guards) -> None:
    depth, settled, conditional = 0, False, False
    content = [child for child in holder if child.tag != CELL_PROPERTIES]
    for child in content:
        depth += _depth_change(child, marks)
        if kind_of_marker(child):
            conditional = True
        elif depth == 0 and child.tag == PARAGRAPH:
            settled = True
        elif child.tag in (PARAGRAPH, TABLE, f"{W}sdt"):
            settled = False
    if settled:
        return
    if not conditional:
        etree.SubElement(holder, PARAGRAPH)
        return
    guard(content[0], content[-1], marks, guards, ("cell", _empty_paragraph(holder)))


def _empty_paragraph(holder: etree._Element) -> str:
    """The paragraph that stands where nothing else does, in the style of the first that would have stood there."""
    style = holder.find(f"{PARAGRAPH}/{PARAGRAPH_PROPERTIES}/{W}pStyle")
    if style is None:
        return "<w:p/>"
    name = re.sub(r"[^\w -]", "", style.get(f"{W}val", ""))
    return (f'<w:p><w:pPr><w:pStyle w:val="{name}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr>'
            "</w:p>")


def guard(first: etree._Element, last: etree._Element, marks: Marks, guards: Guards, kind: tuple[str, str]) -> None:
    """Put a guard of that kind around what stands from `first` to `last`."""
    number = marks.new()
    guards.kinds[number] = kind
    first.addprevious(marker(number, OPENS))
    last.addnext(marker(number, CLOSES))


# ----- what the guards do with what was written

def guard_cell(written: str, empty: str) -> str:
    """A cell, text box, header, footer or note ends with a paragraph."""
    end = max(written.rfind("</w:p>"), written.rfind("<w:p/>"))
    return written if end > written.rfind("</w:tbl>") else written + empty


def guard_row(written: str, _: str) -> str:
    """A row without cells is no row."""
    return written if "<w:tc>" in written or "<w:tc " in written else ""


def guard_table(written: str, _: str) -> str:
    """A table without rows is no table."""
    return written if "<w:tr>" in written or "<w:tr " in written else ""


def guard_paragraph(written: str, _: str) -> str:
    """A paragraph in which no condition held and no loop ran goes away."""
    return written.replace(WRITTEN, "") if WRITTEN in written else ""
