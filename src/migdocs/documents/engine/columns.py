"""Columns that a loop repeats share the width that the table has left: it stays as wide as its author drew it."""

import re
from dataclasses import dataclass, field

from lxml import etree

from migdocs.documents.engine.joining import MARKER, Marks, kind_of_marker, number_of
from migdocs.documents.engine.names import CELL, CELL_PROPERTIES, GRID, TABLE, W, number_in
from migdocs.documents.engine.places import inner
from migdocs.documents.engine.tags import Kind

_FLEXIBLE = "0"  # the width of a cell that takes its share of what is left
_PARTS = re.compile(
    r'<(?P<close>/?)w:(?P<what>tbl|tr|tc)(?=[ >])[^>]*>|(?P<grid><w:tblGrid>.*?</w:tblGrid>|<w:tblGrid/>)|'
    r'(?P<width><w:tcW\b[^>]*/>)|<w:gridSpan w:val="(?P<span>[0-9]{1,3})"/>|'
    r'<w:grid(?:Before|After) w:val="(?P<skip>[0-9]{1,3})"/>',
    re.DOTALL)


def columns_of(table: etree._Element, marks: Marks) -> str:
    """The whole width of a table whose rows repeat, drop or merge cells; "" for any other table."""
    widths = [number_in(column.get(f"{W}w")) for column in table.iterfind(f"{GRID}/{W}gridCol")]
    changing = False
    for row in inner(table, f"{W}tr"):
        depth = 0
        for child in row:
            if kind_of_marker(child) == MARKER:
                tag = marks.tags[number_of(child)]
                depth += {"for": 1, "endfor": -1}.get(tag.word, 0) if tag.kind is Kind.BLOCK else 0
                changing = True
            elif child.tag == CELL and depth:
                _make_flexible(child)
        changing = changing or any(not number_in(span.get(f"{W}val", "1")) for span in row.iterfind(
            f"{CELL}/{CELL_PROPERTIES}/{W}gridSpan"))
    return str(sum(widths)) if changing and table.tag == TABLE else ""


def _make_flexible(cell: etree._Element) -> None:
    for width in cell.iterfind(f"{CELL_PROPERTIES}/{W}tcW"):
        width.set(f"{W}w", _FLEXIBLE)
        width.set(f"{W}type", "auto")


@dataclass(slots=True)
class _Cell:
    span: int = 1
    width: int = 0
    where: tuple[int, int] | None = None  # of its w:tcW in what was written


@dataclass(slots=True)
class _Row:
    skipped: int = 0
    cells: list[_Cell] = field(default_factory=list)

    @property
    def columns(self) -> int:
        return self.skipped + sum(cell.span for cell in self.cells)


def guard_columns(written: str, whole: str) -> str:
    """The table with its grid and the widths of its cells as they come to be."""
    rows, grid = _rows(written)
    most = max((row.columns for row in rows), default=0)
    if not 0 < most <= 63 or grid is None:
        return written
    pattern = max((row for row in rows if row.columns == most and not row.skipped),
                  key=lambda row: len(row.cells), default=None)
    if pattern is None:
        return written
    widths = _shared_widths(pattern, int(whole) or 9000)
    changes = [(*grid, "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths) + "</w:tblGrid>")]
    for row in rows:
        column = 0
        for cell in row.cells if row.columns == most and not row.skipped else ():
            width = sum(widths[column:column + cell.span])
            column += cell.span
            if cell.where is not None:
                changes.append((*cell.where, f'<w:tcW w:w="{width}" w:type="dxa"/>'))
    pieces: list[str] = []
    position = 0
    for start, end, text in sorted(changes):
        pieces += [written[position:start], text]
        position = end
    return "".join([*pieces, written[position:]])


def _rows(written: str) -> tuple[list[_Row], tuple[int, int] | None]:
    """The rows of the outermost table in what was written, and where its grid stands."""
    rows: list[_Row] = []
    grid: tuple[int, int] | None = None
    depth = 0
    for match in _PARTS.finditer(written):
        what = match["what"]
        if what == "tbl":
            depth += -1 if match["close"] else 1
        elif depth != 1:
            continue
        elif match["grid"]:
            grid = grid or match.span()
        elif what == "tr" and not match["close"]:
            rows.append(_Row())
        elif what == "tc" and not match["close"] and rows:
            rows[-1].cells.append(_Cell())
        elif match["skip"] and rows:
            rows[-1].skipped += int(match["skip"])
        elif rows and rows[-1].cells:
            cell = rows[-1].cells[-1]
            if match["span"]:
                cell.span = max(1, int(match["span"]))
            elif match["width"] and cell.where is None:
                cell.where = match.span()
                width = re.search(r'w:w="([0-9]{1,6})"', match["width"])
                cell.width = int(width[1]) if width and 'w:type="dxa"' in match["width"] else 0
    return rows, grid


def _shared_widths(row: _Row, whole: int) -> list[int]:
    """A width for each column: fixed cells keep theirs, the others share what is left evenly."""
    fixed = sum(cell.width for cell in row.cells)
    flexible = sum(cell.span for cell in row.cells if not cell.width)
    left = whole - fixed
    widths: list[int] = []
    for cell in row.cells:
        if left > 0 and flexible:
            each = cell.width // cell.span if cell.width else left // flexible
        elif flexible:  # the fixed cells have taken all: every column the same
            each = whole // row.columns
        else:  # nothing was repeated: the others stay as wide as they were drawn
            each = cell.width // cell.span
        widths += [max(1, each)] * cell.span
    return widths
