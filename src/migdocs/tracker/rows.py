"""Reads the rows under a row of headings into records that know the cell of each of their facts."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from migdocs.domain.errors import UnreadableInput
from migdocs.domain.findings import Place
from migdocs.domain.migration import OddityKind, Places
from migdocs.tracker.cells import BLANKS, CellReader
from migdocs.tracker.columns import Kind, SheetLayout, match, nearest_title
from migdocs.tracker.header import Header, find_header
from migdocs.tracker.notices import read_unit
from migdocs.tracker.shown import in_short, shown
from migdocs.tracker.wording import key
from migdocs.tracker.workbook import FormulaWithoutResult, Sheet, Value
from migdocs.tracker.xlsx_sheet import REMOVE

MOST_ROWS = 20_000


class Row(NamedTuple):
    """One filled row: where each of its facts stands, and the raw values there."""

    number: int
    place: Place
    cells: Mapping[str, Place]
    values: Mapping[str, Value]


def filled_rows(sheet: Sheet, header: Header, layout: SheetLayout) -> Iterator[Row]:
    """The rows under the headings in which a person has filled in something of their own."""
    names = {number: key(text) for number, text in header.texts.items()}
    for number, cells in sheet.rows.items():
        if number <= header.row or (len(cells) == 1 and number in sheet.banners):
            continue
        values: dict[str, Value] = {}
        columns: dict[str, int] = {}
        content = False
        for field, numbers in header.columns.items():
            columns[field] = numbers[0]
            for column in numbers:
                value = cells.get(column)
                if value is not None:
                    values[field], columns[field] = value, column
                    content = content or not header.known[field].weak
                    break
        if not content or _repeats_headings(cells, names):
            continue
        label = next((in_short(values[field]) for field in layout.label if field in values), "")
        places = {field: Place(sheet.title, sheet.address(number, column), label, header.texts[column])
                  for field, column in columns.items()}
        first = min(columns[field] for field in values)
        yield Row(number, Place(sheet.title, sheet.address(number, first), label, header.texts[first]), places, values)


def _repeats_headings(cells: Mapping[int, Value], names: Mapping[int, str]) -> bool:
    same = sum(isinstance(value, str) and key(value) == names.get(column) for column, value in cells.items())
    return same >= 2 and same >= len(cells) / 2


def refuse_too_many(sheet: Sheet) -> None:
    """Raises UnreadableInput for a sheet of ours with more rows than any tracker has."""
    if len(sheet.rows) > MOST_ROWS:
        raise UnreadableInput(f"The sheet “{sheet.title}” has {len(sheet.rows):,} rows, far too many for a tracker.",
                              REMOVE)


def read_rows(sheet: Sheet, layout: SheetLayout, reader: CellReader) -> tuple[tuple[Any, ...], Header | None]:
    """Every record of a sheet, and its headings; no records where no row of headings is found."""
    refuse_too_many(sheet)
    header = find_header(sheet, layout.columns)
    if header is None:
        return (), None
    note_headings(sheet, header, layout, reader)
    return tuple(_record(row, header, layout, reader) for row in filled_rows(sheet, header, layout)), header


def note_headings(sheet: Sheet, header: Header, layout: SheetLayout, reader: CellReader) -> None:
    """Notes each heading that is given twice, of which the first is read, and each that is nearly a known one."""
    known = {number for numbers in header.columns.values() for number in numbers}
    for number, text in header.texts.items():
        if number not in known and not match(text, layout.columns):
            meant = nearest_title(text, layout.columns, header.columns.keys())
            if meant:
                cell = f"{sheet.title} {sheet.address(header.row, number)}"
                reader.notes.append(f"The column “{in_short(text)}” ({cell}) was not read. Did you mean “{meant}”?")
    for field, number in header.repeated:
        text = header.texts[number]
        first = header.columns[field][0]
        place = Place(sheet.title, sheet.address(header.row, number), heading=text)
        reader.note(OddityKind.REPEATED_FIELD, place, text,
                    f"the column at {sheet.address(header.row, first)}")


def read_facts(row: Row, header: Header, reader: CellReader) -> dict[str, Any]:
    """The facts of a row, by field; a column that is there but blank gives its kind of blank."""
    facts: dict[str, Any] = {}
    for field, place in row.cells.items():
        kind, remark = header.known[field].kind, header.known[field].remark
        value = row.values.get(field)
        if value is None or (remark == "calc" and isinstance(value, FormulaWithoutResult)):  # worked out anew anyway
            facts[field] = BLANKS.get(kind, "")
        elif kind is Kind.NOTICE and isinstance(value, (str, float)):
            unit = shown(row.values.get("notice_unit")) or header.texts[header.columns[field][0]].partition("(")[2]
            facts[field] = reader.notice(value, place, read_unit(unit))
        else:
            facts[field] = reader.read(value, kind, place)
    return facts


def _record(row: Row, header: Header, layout: SheetLayout, reader: CellReader) -> Any:
    facts = read_facts(row, header, reader)
    if layout.collection == "actions" and not facts.get("owner_role"):
        role = reader.words.role(facts.get("owner_name", ""))
        if role:  # one column "Owner" that names a role instead of a person
            facts["owner_role"], facts["owner_name"] = role, ""
    return build(layout.record, facts, row)


def build(record: type[Any], facts: Mapping[str, Any], row: Row) -> Any:
    """The record of a row, with the places of its facts."""
    names = record.__annotations__.keys()
    kept = {name: value for name, value in facts.items() if name in names}
    return record(**kept, places=Places(row.place, {name: place for name, place in row.cells.items() if name in names}))
