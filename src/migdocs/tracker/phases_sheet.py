"""Reads the Phases sheet, whether its phases stand down the side or across the top."""

from migdocs.domain.errors import UnreadableInput
from migdocs.domain.findings import Place
from migdocs.domain.migration import OddityKind, PhaseDates
from migdocs.tracker.cells import CellReader
from migdocs.tracker.columns import Kind
from migdocs.tracker.header import Header, find_header
from migdocs.tracker.layout import PHASES
from migdocs.tracker.rows import Row, build, filled_rows, note_headings, read_facts, refuse_too_many
from migdocs.tracker.shown import shown
from migdocs.tracker.vocabulary import Vocabulary
from migdocs.tracker.wording import key
from migdocs.tracker.workbook import Sheet

_DATES = frozenset(column.field for column in PHASES.columns if column.kind is Kind.DATE)
_SINGLE_DATES = (("planned_date", ("planned_start", "planned_end")), ("actual_date", ("actual_start", "actual_end")))
_PRACTICE_HEADINGS = frozenset(("practice", "practicename", "gppractice", "odscode", "practicecode", "ods", "surgery"))


def read_phases(sheet: Sheet, reader: CellReader, name: str) -> tuple[tuple[PhaseDates, ...], Place]:
    """The phases in the tracker's order and the place of the headings.

    Raises UnreadableInput where no headings are recognised, and where the sheet plans more than one practice.
    """
    refuse_too_many(sheet)
    _, side, header = max((_reading(sheet, reader.words), _reading(sheet.turn(), reader.words)),
                          key=lambda found: found[0])
    if header is None or not (_DATES & header.columns.keys()):
        raise _no_headings(sheet, name)
    _refuse_several_practices(side, header, name)
    note_headings(side, header, PHASES, reader)
    rows = (_phase(row, header, reader) for row in filled_rows(side, header, PHASES))
    return tuple(phase for phase in rows if phase is not None), header.place(side)


def _reading(sheet: Sheet, words: Vocabulary) -> tuple[int, Sheet, Header | None]:
    """How many phases are found when the sheet is read this way round, and the headings."""
    header = find_header(sheet, PHASES.columns, least=1)
    if header is None:
        return 0, sheet, None
    below = {number: cells for number, cells in sheet.rows.items() if number > header.row}
    counts: dict[int, int] = {}
    for cells in below.values():
        for column, value in cells.items():
            if isinstance(value, str) and words.phase(value):
                counts[column] = counts.get(column, 0) + 1
    if not counts:
        return 0, sheet, header
    named = header.column("name")
    column = named if named is not None else 0
    if not counts.get(column):
        column = max(counts, key=lambda number: (counts[number], -number))
        known = {**header.known, "name": PHASES.column("name")}
        texts = {column: "", **header.texts}
        header = Header(header.row, {**header.columns, "name": (column,)}, texts, known, header.repeated)
    return counts[column] if _DATES & header.columns.keys() else 0, sheet, header


def _phase(row: Row, header: Header, reader: CellReader) -> PhaseDates | None:
    name = shown(row.values.get("name"))
    phase = reader.words.phase(name) if name else None
    if phase is None:
        likely = reader.words.nearest_phase(name) if name else ""
        dated = any(not isinstance(row.values[field], float) for field in _DATES & row.values.keys())
        if likely or dated:  # a row of totals has numbers there
            reader.note(OddityKind.UNKNOWN_PHASE, row.cells["name"], name, suggestion=likely)
        return None
    facts = read_facts(row, header, reader)
    facts |= {"phase": phase, "name": name}
    cells = dict(row.cells)
    for single, pair in _SINGLE_DATES:
        if single in facts:
            for field in pair:
                if field == "planned_end" and phase not in reader.words.one_day:
                    continue  # one date says when a longer phase starts, or is due, but not how long it lasts
                if field not in header.columns:
                    facts[field], cells[field] = facts[single], cells[single]
    cells["phase"] = cells["name"]
    return build(PhaseDates, facts, Row(row.number, row.place, cells, row.values))  # type: ignore[no-any-return]


def _refuse_several_practices(sheet: Sheet, header: Header, name: str) -> None:
    repeated = {field for field, _ in header.repeated} & _DATES
    if len(repeated) >= 2 or (repeated and len(_DATES & header.columns.keys()) == 1):
        headings = " and ".join(f"“{header.texts[header.columns[field][0]]}”" for field in sorted(repeated))
        raise UnreadableInput(f"The sheet “{sheet.title}” of {name} has {headings} more than once, as if several "
                              "practices stood side by side.", "Keep one tracker for each practice, with each heading "
                              "once.")
    for column, text in header.texts.items():
        if key(text) in _PRACTICE_HEADINGS:
            practices = sorted({shown(cells[column]) for number, cells in sheet.rows.items()
                                if number > header.row and column in cells})
            if len(practices) > 1:
                raise UnreadableInput(f"The sheet “{sheet.title}” of {name} plans more than one practice "
                                      f"({practices[0]}, {practices[1]}{' …' if len(practices) > 2 else ''}).",
                                      "Keep one tracker for each practice.")


def _no_headings(sheet: Sheet, name: str) -> UnreadableInput:
    return UnreadableInput(f"The sheet “{sheet.title}” of {name} has no row of headings that is recognised.",
                           "Give it one row with the headings Phase, Planned start and Planned end, and one row below "
                           "it for each phase.")
