"""Columns that a loop repeats share the width that the table has left: it stays as wide as its author drew it."""

import re

from lxml import etree

from migdocs.documents.engine.joining import MARKER, Marks, kind_of_marker, number_of
from migdocs.documents.engine.names import CELL, GRID, ROW, TABLE, W

_GRID = re.compile(r"<w:tblGrid>.*?</w:tblGrid>|<w:tblGrid/>", re.DOTALL)
_ROW = re.compile(r"<w:tr[ >].*?</w:tr>", re.DOTALL)
_CELL = re.compile(r"<w:tc[ >].*?</w:tc>", re.DOTALL)
_WIDTH = re.compile(r'<w:tcW [^>]*/>')


def columns_of(table: etree._Element, marks: Marks) -> str:
    """The widths of the columns before and after the repeated ones and the width of all: "3402||14571".

    Empty where no row repeats cells, where the table holds another, or where its author gave no widths.
    """
    if table.find(f".//{TABLE}") is not None:
        return ""
    grid = [int(column.get(f"{W}w") or 0) for column in table.iterfind(f"{GRID}/{W}gridCol")]
    for row in table.iter(ROW):
        loops = [place for place, child in enumerate(row) if _word(child, marks) in ("for", "endfor")]
        if not loops or not sum(grid):
            continue
        before = [_width(cell) for cell in row[:loops[0]] if cell.tag == CELL]
        after = [_width(cell) for cell in row[loops[-1]:] if cell.tag == CELL]
        if sum(before) + sum(after) < sum(grid):
            return "|".join((",".join(map(str, before)), ",".join(map(str, after)), str(sum(grid))))
    return ""


def _word(element: etree._Element, marks: Marks) -> str:
    return marks.tags[number_of(element)].word if kind_of_marker(element) == MARKER else ""


def _width(cell: etree._Element) -> int:
    found = cell.find(f"{W}tcPr/{W}tcW")
    return 0 if found is None or found.get(f"{W}type", "dxa") != "dxa" else int(found.get(f"{W}w") or 0)


def guard_columns(written: str, columns: str) -> str:
    """The table with its grid and the widths of its cells as they come to be."""
    before, after, whole = columns.split("|")
    left, right = ([int(width) for width in side.split(",") if width] for side in (before, after))
    most = max((len(_CELL.findall(row)) for row in _ROW.findall(written)), default=0)
    repeated = most - len(left) - len(right)
    if repeated < 1:
        return written
    share = (int(whole) - sum(left) - sum(right)) // repeated
    widths = [*left, *[share] * repeated, *right]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)

    def row_as_wide(row: re.Match[str]) -> str:
        if len(_CELL.findall(row[0])) != most:
            return row[0]
        each = iter(widths)
        return _CELL.sub(lambda cell: _WIDTH.sub(f'<w:tcW w:w="{next(each)}" w:type="dxa"/>', cell[0], count=1), row[0])

    return _ROW.sub(row_as_wide, _GRID.sub(f"<w:tblGrid>{grid}</w:tblGrid>", written, count=1))
