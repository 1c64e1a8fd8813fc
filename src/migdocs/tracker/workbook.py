"""A workbook as plain facts: sheets of cells at their true addresses, whatever kind of file they came from."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple


class ErrorCell(NamedTuple):
    """A cell in which Excel shows an error such as #REF!."""

    code: str


class FormulaWithoutResult(NamedTuple):
    """A formula that was saved by a program that does not calculate."""

    formula: str


class ImpossibleSerial(NamedTuple):
    """A number formatted as a date that is no date: zero, negative, 29 February 1900, or past the year 2200."""

    serial: float


class BareMonth(NamedTuple):
    """The first of a month in a cell that shows only the month: what Excel makes of "Sep 26"."""

    first: date


Value = (str | float | bool | date | datetime | time | timedelta | ErrorCell | FormulaWithoutResult | ImpossibleSerial
         | BareMonth)


class Sheet(NamedTuple):
    """One sheet: its filled cells by row and column number, both counted from 1."""

    title: str
    rows: Mapping[int, Mapping[int, Value]]
    turned: bool = False
    banners: frozenset[int] = frozenset()  # the rows in which a cell is merged over three columns or more

    def turn(self) -> "Sheet":
        """The same sheet with rows and columns exchanged; its cells keep their names."""
        columns: dict[int, dict[int, Value]] = {}
        for row, column, value in self.filled():
            columns.setdefault(column, {})[row] = value
        return Sheet(self.title, dict(sorted(columns.items())), not self.turned)

    def address(self, row: int, column: int) -> str:
        """The name of a cell in the workbook: row 3, column 2 is B3."""
        return f"{letters(row)}{column}" if self.turned else f"{letters(column)}{row}"

    def cell(self, row: int, column: int) -> Value | None:
        """What stands there; None where the cell is empty."""
        cells = self.rows.get(row)
        return None if cells is None else cells.get(column)

    def filled(self) -> Iterator[tuple[int, int, Value]]:
        """Every filled cell, from the top."""
        for row, cells in self.rows.items():
            for column, value in cells.items():
                yield row, column, value


class Workbook(NamedTuple):
    """The sheets of a file in their order, hidden ones too; `notes` are plain sentences about the file itself."""

    sheets: tuple[Sheet, ...]
    notes: tuple[str, ...] = ()
    uses_1904: bool = False


@cache
def letters(column: int) -> str:
    """The letters of a column: 1 is A, 27 is AA."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text

