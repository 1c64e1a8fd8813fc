"""Laws that hold for every sheet: the order of columns, titles above and blank rows between never matter."""

from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as some

from migdocs import reference
from migdocs.domain.findings import Place
from migdocs.domain.migration import Notice, Status
from migdocs.tracker.cells import CellReader
from migdocs.tracker.columns import Kind
from migdocs.tracker.layout import SHEETS
from migdocs.tracker.rows import read_rows
from migdocs.tracker.vocabulary import vocabulary
from migdocs.tracker.wording import key, phase_key, tidy
from migdocs.tracker.workbook import ErrorCell, FormulaWithoutResult, ImpossibleSerial, Sheet, Value

WORDS = vocabulary(reference.guidance(), reference.roles())
VALUES = (some.text(max_size=30) | some.floats(allow_nan=False, allow_infinity=False) | some.booleans() | some.dates()
          | some.datetimes() | some.times() | some.timedeltas() | some.builds(ErrorCell, some.just("#REF!"))
          | some.builds(FormulaWithoutResult, some.just("=A1")) | some.builds(ImpossibleSerial, some.floats(-1e9, 1e9)))
TYPES: dict[Kind, tuple[type, ...]] = {
    Kind.DATE: (date, type(None)), Kind.TIME: (time, type(None)), Kind.YES_NO: (bool, type(None)),
    Kind.COUNT: (int, type(None)), Kind.NOTICE: (Notice, type(None)), Kind.STATUS: (Status, type(None)),
    Kind.NAMES: (tuple,)}
ACTIONS: list[dict[str, Value]] = [
    {"Id": "A-1", "Action": "Book rooms", "Due date": datetime(2026, 6, 30), "Owner role": "Practice manager"},
    {"Id": "A-2", "Action": "Clear inboxes", "Due date": "16/09/2026", "Status": "In progress", "Notes": "daily"},
    {"Id": 3.0, "Action": "Ask for the extract", "Owner name": "Bryony Alder", "Done date": datetime(2026, 6, 16)}]
HEADINGS = ["Id", "Phase", "Action", "Owner role", "Owner name", "Due date", "Done date", "Status", "Notes"]
LAYOUT = next(layout for layout in SHEETS if layout.name == "Actions")


def actions(headings: list[str], skip: list[int], top: int, left: int) -> tuple[Any, ...]:
    rows: dict[int, dict[int, Value]] = {1: {1: "Our actions"}} if top > 1 else {}
    rows[top] = {left + number: heading for number, heading in enumerate(headings)}
    row = top
    for record, blank in zip(ACTIONS, skip, strict=True):
        row += 1 + blank
        rows[row] = {left + headings.index(heading): value for heading, value in record.items()}
    records, _ = read_rows(Sheet("Actions", rows), LAYOUT, CellReader(WORDS))
    return tuple(record._replace(places=None) for record in records)


@given(some.permutations([*HEADINGS, "Colour", "Cost centre"]), some.lists(some.integers(0, 3), min_size=3, max_size=3),
       some.integers(1, 9), some.integers(1, 30))
def test_order_titles_blank_rows_and_extra_columns_never_matter(headings: list[str], skip: list[int], top: int,
                                                                left: int) -> None:
    assert actions(headings, skip, top, left) == actions(HEADINGS, [0, 0, 0], 1, 1)


@settings(max_examples=300)
@given(VALUES, some.sampled_from(Kind))
def test_any_value_in_any_column_is_a_fact_of_its_kind_and_whatever_is_not_used_is_named(value: Value,
                                                                                         kind: Kind) -> None:
    reader = CellReader(WORDS)
    fact = reader.read(value, kind, Place("Any", "A1"))
    assert isinstance(fact, TYPES.get(kind, (str,)))
    if fact is None:
        assert len(reader.oddities) == 1


@given(some.text(max_size=60))
def test_tidying_twice_is_tidying_once(text: str) -> None:
    if "_x" not in text:
        assert tidy(tidy(text)) == tidy(text)
    assert not set(tidy(text)) & set("\r\x00\u00a0\u200b")
    tidy(text).encode()


@given(some.text(max_size=40))
def test_keys_do_not_see_case_spaces_hyphens_or_punctuation(text: str) -> None:
    assert key(f" {text}: ") == key(text)
    assert key(text.casefold()) == key(text)
    assert phase_key(f"3. {phase_key(text)}") == phase_key(phase_key(text)) or phase_key(text)[:1].isdigit()


@given(some.timedeltas(timedelta(0), timedelta(hours=23, minutes=59)))
def test_a_length_of_time_within_a_day_is_a_time_of_day(span: timedelta) -> None:
    fact = CellReader(WORDS).read(span, Kind.TIME, Place("Any", "A1"))
    assert isinstance(fact, time)
