"""Two other readers of workbooks see the same cells as ours, in the samples that come with the project."""

from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from migdocs import reference
from migdocs.tracker.opening import open_workbook
from migdocs.tracker.wording import tidy

SAMPLES = sorted(reference.samples_folder().glob("*.xlsx"))


def comparable(value: object) -> object:
    """One form for what the three readers call differently; what ours alone can tell apart counts as blank."""
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value
    if isinstance(value, (bool, date, time)):
        return value
    if isinstance(value, (int, float)):
        return float(value)
    return tidy(value) if isinstance(value, str) and not value.startswith("#") else ""


def ours(data: bytes) -> dict[tuple[str, int, int], object]:
    found = {(sheet.title, row, column): comparable(value) for sheet in open_workbook(data, "sample.xlsx").sheets
             for row, column, value in sheet.filled()}
    return {place: value for place, value in found.items() if value != ""}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_calamine_sees_the_same_cells(path: Path) -> None:
    data = path.read_bytes()
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    found = {}
    for title in book.sheet_names:
        sheet = book.get_sheet_by_name(title)
        merged = {(row, column) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
                  for row in range(top, bottom + 1) for column in range(left, right + 1)
                  if (row, column) != (top, left)}
        top, left = sheet.start or (0, 0)
        for row, cells in enumerate(sheet.to_python(skip_empty_area=True), start=top):
            for column, value in enumerate(cells, start=left):
                if comparable(value) != "" and (row, column) not in merged:
                    found[title, row + 1, column + 1] = comparable(value)
    assert ours(data) == found


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_openpyxl_sees_the_same_cells(path: Path) -> None:
    data = path.read_bytes()
    book = openpyxl.load_workbook(BytesIO(data), data_only=True)
    found = {(sheet.title, cell.row, cell.column): comparable(cell.value) for sheet in book.worksheets
             for row in sheet.iter_rows() for cell in row if cell.value is not None and comparable(cell.value) != ""}
    assert ours(data) == found
