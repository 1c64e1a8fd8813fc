"""Finds the row of headings on a sheet, under any titles, and which column holds which fact."""

from collections.abc import Mapping
from itertools import islice
from typing import NamedTuple

from migdocs.domain.findings import Place
from migdocs.tracker.columns import Column, Kind, match
from migdocs.tracker.workbook import Sheet

ROWS_LOOKED_AT = 60


class Header(NamedTuple):
    """Where the headings stand. `columns` gives each fact's column numbers, the most trusted first; `texts` what is
    typed there; `repeated` the columns that only repeat a heading already given.
    """

    row: int
    columns: Mapping[str, tuple[int, ...]]
    texts: Mapping[int, str]
    known: Mapping[str, Column]
    repeated: tuple[tuple[str, int], ...] = ()

    def column(self, field: str) -> int | None:
        """The number of the column that holds that fact; None where the sheet has none."""
        return self.columns[field][0] if field in self.columns else None

    def place(self, sheet: Sheet) -> Place:
        """The first heading's cell."""
        first = min(self.texts)
        return Place(sheet.title, sheet.address(self.row, first), heading=self.texts[first])


def find_header(sheet: Sheet, columns: tuple[Column, ...], *, least: int = 2) -> Header | None:
    """The row with the most known headings; None where no row has at least `least` of them.

    Headings may stand in two rows, "Planned" over "Start" and "End": the upper row is then joined to the lower.
    """
    best: Header | None = None
    best_score = least - 1
    above: dict[int, str] = {}
    above_row = 0
    for row in islice(sheet.rows, ROWS_LOOKED_AT):
        texts = _texts(sheet, row)
        header = _header(row, texts, columns)
        if len(header.columns) > best_score:
            best, best_score = header, len(header.columns)
        if above and row == above_row + 1 and len(texts) == len(sheet.rows[row]):
            joined = _header(row, _joined(above, texts, columns), columns)
            if _worth(joined) > max(_worth(header), best_score):
                best, best_score = joined, len(joined.columns)
        above, above_row = texts, row
        if best_score * 2 > len(columns):
            break  # no row of data names most of the columns
    return best


def _worth(header: Header) -> int:
    return len(header.columns) - len(header.repeated)


def _texts(sheet: Sheet, row: int) -> dict[int, str]:
    return {column: value for column, value in sheet.rows[row].items() if isinstance(value, str)}


def _joined(above: Mapping[int, str], below: Mapping[int, str], columns: tuple[Column, ...]) -> dict[int, str]:
    texts: dict[int, str] = {}
    group = ""
    for column in range(min(*above, *below), max(*above, *below) + 1):
        group = above.get(column, group)
        own = below.get(column, "")
        both = f"{group} {own}".strip()
        if own and match(both, columns):
            texts[column] = both
        elif own or column in above:
            texts[column] = own or above[column]
    return texts


def _header(row: int, texts: Mapping[int, str], columns: tuple[Column, ...]) -> Header:
    found: dict[str, list[tuple[int, int]]] = {}
    known: dict[str, Column] = {}
    for number in sorted(texts):
        means = match(texts[number], columns)
        if means:
            column, rank = means
            known[column.field] = column
            found.setdefault(column.field, []).append((rank, number))
    repeated: list[tuple[str, int]] = []
    numbers: dict[str, tuple[int, ...]] = {}
    for field, ranked in found.items():
        ranks: dict[int, int] = {}
        for rank, number in sorted(ranked):
            if rank in ranks:
                repeated.append((field, number))
            else:
                ranks[rank] = number
        # a second column may fill a blank in words, never a date: "Completion date" is no second "Planned end"
        trusted = tuple(ranks.values())
        numbers[field] = trusted[:1] if known[field].kind is Kind.DATE else trusted
    return Header(row, numbers, dict(texts), known, tuple(repeated))
