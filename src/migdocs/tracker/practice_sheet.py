"""Reads the Practice sheet: a field's name in one cell, its value beside it."""

import re
from collections import Counter
from typing import Any

from migdocs.domain.errors import UnreadableInput
from migdocs.domain.findings import Place
from migdocs.domain.migration import OddityKind, Places, Practice
from migdocs.tracker.cells import BLANKS, CellReader
from migdocs.tracker.columns import Column, match, nearest_title
from migdocs.tracker.layout import PRACTICE
from migdocs.tracker.shown import in_short, shown
from migdocs.tracker.wording import key
from migdocs.tracker.workbook import Sheet, Value

_VALUE_HEADINGS = frozenset(("value", "values", "answer", "entry", "details", "detail", "information", "response",
                             "data", "content", "yourpractice", "thepractice"))
_NO_VALUE = _VALUE_HEADINGS | {""}
_ODS_CODE = re.compile(r"^[A-Z]\d{5}$")
_FURTHEST = 6  # how far to the right of its name a value is looked for


def read_practice(sheet: Sheet, reader: CellReader, name: str) -> tuple[Practice, Place]:
    """The practice, and the place of the sheet's first field.

    Raises UnreadableInput where no field is recognised, and where the sheet holds more than one practice.
    """
    side = sheet
    labels = _label_columns(side)
    across = _label_columns(sheet.turn())
    if sum(across.values()) > max(2, sum(labels.values())):
        side, labels = sheet.turn(), across
    if not labels:
        raise UnreadableInput(f"The sheet “{sheet.title}” of {name} has no field that is recognised.",
                              "Write the names of the fields (Practice name, ODS code, Source system …) in column A "
                              "and their values beside them in column B.")
    found: dict[str, list[tuple[int, int, int, int, Column]]] = {}
    unread: list[tuple[str, str]] = []
    for label_column in labels:
        value_column = _value_column(side, label_column, labels)
        for row, cells in side.rows.items():
            text = cells.get(label_column)
            means = match(text, PRACTICE) if isinstance(text, str) else None
            if isinstance(text, str) and means is None and key(shown(cells.get(value_column))) not in _NO_VALUE:
                unread.append((text, side.address(row, label_column)))
            if means:
                column, rank = means
                found.setdefault(column.field, []).append((rank, row, label_column, value_column, column))
                if column.field == "ods_code":
                    _refuse_several_practices(side, row, value_column, name)
    for text, cell in unread:
        meant = nearest_title(text, PRACTICE, found.keys())
        if meant:
            reader.notes.append(f"The field “{in_short(text)}” ({sheet.title} {cell}) was not read. "
                                f"Did you mean “{meant}”?")
    facts: dict[str, Any] = {}
    places: dict[str, Place] = {}
    for field, candidates in found.items():
        facts[field], places[field] = _fact(side, sorted(candidates, key=lambda entry: entry[:3]), reader)
    first = min(min(entries)[1:3] for entries in ([entry[:3] for entry in found[field]] for field in found))
    place = Place(sheet.title, side.address(*first), label=shown(side.cell(*first)))
    return Practice(**facts, places=Places(place, places)), place


def _label_columns(sheet: Sheet) -> dict[int, int]:
    """The columns in which names of fields stand, with how many; a sheet may hold two blocks side by side."""
    counts = Counter(column for _, column, value in sheet.filled()
                     if isinstance(value, str) and match(value, PRACTICE))
    if not counts:
        return {}
    most = max(counts.values())
    kept = {column: count for column, count in sorted(counts.items()) if count >= max(3, most / 4) or count == most}
    return kept if most > 1 else dict([next(iter(kept.items()))])


def _value_column(sheet: Sheet, label_column: int, labels: dict[int, int]) -> int:
    rows = [cells for cells in sheet.rows.values() if isinstance(cells.get(label_column), str)]
    next_label = min((column for column in labels if column > label_column), default=label_column + _FURTHEST + 1)
    reach = range(label_column + 1, min(next_label, label_column + _FURTHEST + 1))
    named = [column for cells in rows for column in reach
             if isinstance(cells.get(column), str) and key(str(cells[column])) in _VALUE_HEADINGS
             and not match(str(cells[label_column]), PRACTICE)]
    if named:
        return named[0]
    fields = [cells for cells in rows if match(str(cells[label_column]), PRACTICE)]
    return next((column for column in reach if any(column in cells for cells in fields)), label_column + 1)


def _fact(sheet: Sheet, candidates: list[tuple[int, int, int, int, Column]], reader: CellReader) -> tuple[Any, Place]:
    """The value of a field that may be named more than once: its proper name first, then whatever is filled in."""
    filled = [entry for entry in candidates if sheet.cell(entry[1], entry[3]) is not None]
    _, row, label, column, means = (filled or candidates)[0]
    value = sheet.cell(row, column)
    place = _place(sheet, row, label, column)
    fact = BLANKS.get(means.kind, "") if value is None else reader.read(value, means.kind, place)
    for rank, other_row, other_label, other_column, _ in filled[1:]:
        other: Value | None = sheet.cell(other_row, other_column)
        if rank == filled[0][0] and shown(other) != shown(value):
            reader.note(OddityKind.REPEATED_FIELD, _place(sheet, other_row, other_label, other_column), other,
                        f"“{shown(value)}” in {place.cell}")
    return fact, place


def _place(sheet: Sheet, row: int, label: int, column: int) -> Place:
    return Place(sheet.title, sheet.address(row, column), shown(sheet.cell(row, label)))


def _refuse_several_practices(sheet: Sheet, row: int, column: int, name: str) -> None:
    codes = [text for number, value in sorted(sheet.rows[row].items()) if number >= column
             for text in [shown(value).strip().upper()] if _ODS_CODE.match(text)]
    if len(set(codes)) > 1:
        raise UnreadableInput(f"The sheet “{sheet.title}” of {name} holds more than one practice ({codes[0]}, "
                              f"{codes[1]}{' …' if len(codes) > 2 else ''}).", "Keep one tracker for each practice.")
