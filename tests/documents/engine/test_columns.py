"""Columns that a loop repeats share the table's width."""

import re
import zipfile
from io import BytesIO

import pytest
from tests.documents.engine.word import cell, docx, row

from migdocs.documents.template import WordTemplate

WEEKS = {"weeks": ["1", "2", "3", "4"], "rows": [{"name": "a", "cells": ["x", "", "x", ""]}]}


def wide(width: int, text: str) -> str:
    return cell(text).replace('w:w="2000"', f'w:w="{width}"')


def table(*rows: str, grid: tuple[int, ...]) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def widths(document: bytes) -> tuple[list[int], list[list[int]]]:
    """The grid's widths, and the cells' row by row."""
    with zipfile.ZipFile(BytesIO(document)) as archive:
        written = archive.read("word/document.xml").decode()
    rows = re.findall(r"<w:tr>.*?</w:tr>", written)
    return ([int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"', written)],
            [[int(width) for width in re.findall(r'<w:tcW w:w="(\d+)"', found)] for found in rows])


STRIP = table(
    row(wide(3000, "Phase"), wide(2000, "{%tc for week in weeks %}"), wide(2000, "{{ week }}"),
        wide(2000, "{%tc endfor %}")),
    row(wide(3000, "{%tr for line in rows %}"), "", "", ""),
    row(wide(3000, "{{ line.name }}"), wide(2000, "{%tc for mark in line.cells %}"), wide(2000, "{{ mark }}"),
        wide(2000, "{%tc endfor %}")),
    row(wide(3000, "{%tr endfor %}"), "", "", ""),
    grid=(3000, 2000, 2000, 2000))


@pytest.mark.parametrize("count", [1, 2, 4, 27])
def test_repeated_columns_share_what_the_others_leave(count: int) -> None:
    values = {"weeks": ["w"] * count, "rows": [{"name": "a", "cells": [""] * count}]}
    grid, rows = widths(WordTemplate(docx(STRIP)).fill(values))
    assert grid == [3000, *[6000 // count] * count]
    assert rows == [grid, grid]


def test_a_column_after_the_repeated_ones_keeps_its_width() -> None:
    strip = table(row(wide(1000, "{%tc for week in weeks %}"), wide(1000, "{{ week }}"), wide(1000, "{%tc endfor %}"),
                      wide(2000, "Total")), grid=(1000, 1000, 1000, 2000))
    assert widths(WordTemplate(docx(strip)).fill(WEEKS))[0] == [750, 750, 750, 750, 2000]


def test_no_weeks_leave_the_other_columns_alone() -> None:
    assert widths(WordTemplate(docx(STRIP)).fill({"weeks": [], "rows": []}))[1] == [[3000]]


def test_a_table_without_repeated_columns_is_not_touched() -> None:
    plain = table(row(wide(1234, "{{ weeks|count }}"), wide(4321, "b")), grid=(1234, 4321))
    assert widths(WordTemplate(docx(plain)).fill(WEEKS)) == ([1234, 4321], [[1234, 4321]])
