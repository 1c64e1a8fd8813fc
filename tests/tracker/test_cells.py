"""Each kind of cell is understood as people fill it in; what is doubtful is a blank and a named oddity."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from migdocs import reference
from migdocs.domain.findings import Place
from migdocs.domain.migration import Notice, Status
from migdocs.tracker.cells import CellReader
from migdocs.tracker.columns import Kind
from migdocs.tracker.vocabulary import vocabulary
from migdocs.tracker.workbook import BareMonth, ErrorCell, FormulaWithoutResult, ImpossibleSerial, Value

WORDS = vocabulary(reference.guidance(), reference.roles())
HERE = Place("Phases", "C7", "Training", "Planned end")


def reading(value: Value | None, kind: Kind) -> tuple[Any, list[tuple[str, str, str, str]]]:
    reader = CellReader(WORDS)
    fact = reader.read(value, kind, HERE)
    assert all(oddity.place == HERE for oddity in reader.oddities)
    return fact, [(odd.kind.name, odd.shown, odd.read_as, odd.suggestion) for odd in reader.oddities]


@pytest.mark.parametrize(("value", "kind", "fact"), [
    ("Marcus Tansy", Kind.TEXT, "Marcus Tansy"), (5.0, Kind.TEXT, "5"), (2.5, Kind.TEXT, "2.5"),
    (datetime(2026, 10, 12), Kind.TEXT, "12/10/2026"), (True, Kind.TEXT, "TRUE"), ("N/A", Kind.TEXT, "N/A"),
    ("-", Kind.TEXT, ""), ("To be agreed", Kind.TEXT, "To be agreed"),
    (20871.0, Kind.CODE, "20871"), ("Q-20871", Kind.CODE, "Q-20871"),
    ("01632 960123", Kind.PHONE, "01632 960123"), ("+44 1632 960123", Kind.PHONE, "+44 1632 960123"),
    ("020 7946 0123 ext 4", Kind.PHONE, "020 7946 0123 ext 4"), (441632960123.0, Kind.PHONE, "+441632960123"),
    (999.0, Kind.PHONE, "999"), (111.0, Kind.PHONE, "111"),
    (datetime(2026, 10, 12), Kind.DATE, date(2026, 10, 12)),
    (datetime(2026, 10, 12, 18, 30), Kind.DATE, date(2026, 10, 12)),
    (date(2026, 10, 12), Kind.DATE, date(2026, 10, 12)), ("12 October 2026", Kind.DATE, date(2026, 10, 12)),
    ("29/03/2026", Kind.DATE, date(2026, 3, 29)), (None, Kind.DATE, None), (None, Kind.TEXT, ""),
    (None, Kind.NAMES, ()),
    (time(18, 30), Kind.TIME, time(18, 30)), ("6:30pm", Kind.TIME, time(18, 30)), ("18:30", Kind.TIME, time(18, 30)),
    ("18.30", Kind.TIME, time(18, 30)), ("6.30 p.m.", Kind.TIME, time(18, 30)), ("1830", Kind.TIME, time(18, 30)),
    ("6pm", Kind.TIME, time(18)), ("12 noon", Kind.TIME, time(12)), ("midnight", Kind.TIME, time(0)),
    ("12am", Kind.TIME, time(0)), ("12pm", Kind.TIME, time(12)), ("1830 hrs", Kind.TIME, time(18, 30)),
    (datetime(2026, 9, 17, 18, 30), Kind.TIME, time(18, 30)), (0.75, Kind.TIME, time(18)),
    (timedelta(hours=18, minutes=30), Kind.TIME, time(18, 30)),
    ("Y", Kind.YES_NO, True), ("yes", Kind.YES_NO, True), ("No", Kind.YES_NO, False), ("n", Kind.YES_NO, False),
    (True, Kind.YES_NO, True), (1.0, Kind.YES_NO, True), (0.0, Kind.YES_NO, False), ("✓", Kind.YES_NO, True),
    ("y", Kind.KNOWN, "Yes"), ("N", Kind.KNOWN, "No"), ("unknown", Kind.KNOWN, "Unknown"), ("?", Kind.KNOWN, "Unknown"),
    ("With the next version", Kind.KNOWN, "With the next version"),
    (9391.0, Kind.COUNT, 9391), ("9,391", Kind.COUNT, 9391), ("9391", Kind.COUNT, 9391),
    ("3 - Possible", Kind.COUNT, 3),
    ("2 (major)", Kind.COUNT, 2), (250.0, Kind.MONEY, "£250"), (1249.5, Kind.MONEY, "£1,249.50"),
    ("£250 plus VAT", Kind.MONEY, "£250 plus VAT"), ("None", Kind.MONEY, "None"),
    ("5 weeks", Kind.NOTICE, Notice(5, "w")), ("10 working days", Kind.NOTICE, Notice(10, "wd")),
    ("2w", Kind.NOTICE, Notice(2, "w")), ("5 wd", Kind.NOTICE, Notice(5, "wd")),
    ("1 month", Kind.NOTICE, Notice(1, "m")),
    ("six weeks", Kind.NOTICE, Notice(6, "w")), ("A fortnight", Kind.NOTICE, Notice(2, "w")),
    ("4 Weeks' notice", Kind.NOTICE, Notice(4, "w")), ("14 days", Kind.NOTICE, Notice(14, "d")),
    ("5 business days", Kind.NOTICE, Notice(5, "wd")), ("at least 3 weeks", Kind.NOTICE, Notice(3, "w")),
    ("complete", Kind.STATUS, Status.COMPLETE), ("Completed", Kind.STATUS, Status.COMPLETE),
    ("done", Kind.STATUS, Status.COMPLETE), ("in-progress", Kind.STATUS, Status.IN_PROGRESS),
    ("n/a", Kind.STATUS, Status.NOT_APPLICABLE), ("ON HOLD", Kind.STATUS, Status.ON_HOLD),
    ("not started", Kind.STATUS, Status.NOT_STARTED),
    ("Go-live", Kind.PHASE, "go_live"), ("All phases", Kind.PHASE, "All phases"),
    ("practice_manager", Kind.ROLE, "practice_manager"), ("Practice Manager", Kind.ROLE, "practice_manager"),
    ("PM", Kind.ROLE, "project_manager"), ("Clinical lead", Kind.ROLE, "lead_gp"),
    ("Lead GP (Caldicott)", Kind.ROLE, "lead_gp"),
    ("Practice manager / Lead GP", Kind.ROLE, "Practice manager / Lead GP"),
    ("a, b; c\nd", Kind.NAMES, ("a", "b", "c", "d")),
])
def test_a_plain_value_is_a_fact_without_a_doubt(value: Value | None, kind: Kind, fact: object) -> None:
    assert reading(value, kind) == (fact, [])


@pytest.mark.parametrize(("value", "kind", "fact", "odd"), [
    ("TBC", Kind.DATE, None, ("BLANK_WITH_REASON", "TBC", "", "")),
    ("03/29/2026", Kind.DATE, None, ("AMERICAN_DATE", "03/29/2026", "", "29 March 2026")),
    ("04/05/26", Kind.DATE, date(2026, 5, 4), ("AMBIGUOUS_DATE", "04/05/26", "4 May 2026", "")),
    ("w/c 14/10/2026", Kind.DATE, date(2026, 10, 12), ("WEEK_COMMENCING", "w/c 14/10/2026", "12 October 2026", "")),
    ("Tue 12/10/2026", Kind.DATE, date(2026, 10, 12), ("WRONG_WEEKDAY", "Tue 12/10/2026", "12 October 2026", "")),
    ("week 42", Kind.DATE, None, ("BARE_WEEK_OR_MONTH", "week 42", "", "")),
    ("12/10", Kind.DATE, None, ("DATE_WITHOUT_YEAR", "12/10", "", "")),
    ("31/02/2026", Kind.DATE, None, ("IMPOSSIBLE_DATE", "31/02/2026", "", "")),
    ("soon", Kind.DATE, None, ("NOT_A_DATE", "soon", "", "")),
    (46000.0, Kind.DATE, None, ("NUMBER_FOR_A_DATE", "46000", "", "9 December 2025")),
    (20261012.0, Kind.DATE, None, ("NUMBER_FOR_A_DATE", "20261012", "", "12 October 2026")),
    (900000.0, Kind.DATE, None, ("IMPOSSIBLE_DATE", "900000", "", "")),
    (-5.0, Kind.DATE, None, ("IMPOSSIBLE_DATE", "-5", "", "")),
    (60.0, Kind.DATE, None, ("IMPOSSIBLE_DATE", "60", "", "")),
    (ImpossibleSerial(0), Kind.DATE, None, ("IMPOSSIBLE_DATE", "00/01/1900", "", "")),
    (ImpossibleSerial(60), Kind.DATE, None, ("IMPOSSIBLE_DATE", "29/02/1900", "", "")),
    (True, Kind.DATE, None, ("NOT_A_DATE", "TRUE", "", "")),
    (time(18, 30), Kind.DATE, None, ("NOT_A_DATE", "18:30", "", "")),
    (ErrorCell("#REF!"), Kind.DATE, None, ("ERROR_CELL", "#REF!", "", "")),
    (ErrorCell("#N/A"), Kind.TEXT, "", ("ERROR_CELL", "#N/A", "", "")),
    (FormulaWithoutResult("=B4+7"), Kind.DATE, None, ("FORMULA_WITHOUT_RESULT", "=B4+7", "", "")),
    (1632960123.0, Kind.PHONE, "01632960123", ("LOST_ZERO", "1632960123", "01632960123", "01632960123")),
    ("1632 960123", Kind.PHONE, "01632 960123", ("LOST_ZERO", "1632 960123", "01632 960123", "01632 960123")),
    ("tbc", Kind.PHONE, "", ("BLANK_WITH_REASON", "tbc", "", "")),
    ("TBC", Kind.TEXT, "", ("BLANK_WITH_REASON", "TBC", "", "")),
    ("TBC", Kind.EMAIL, "", ("BLANK_WITH_REASON", "TBC", "", "")),
    ("close of business", Kind.TIME, None, ("NOT_A_TIME", "close of business", "", "")),
    (18.3, Kind.TIME, None, ("NOT_A_TIME", "18.3", "", "18:30")),
    (1830.0, Kind.TIME, None, ("NOT_A_TIME", "1830", "", "18:30")),
    (datetime(2026, 9, 17), Kind.TIME, None, ("NOT_A_TIME", "17/09/2026", "", "")),
    ("25:00", Kind.TIME, None, ("NOT_A_TIME", "25:00", "", "")),
    ("TBC", Kind.TIME, None, ("BLANK_WITH_REASON", "TBC", "", "")),
    ("partly", Kind.YES_NO, None, ("NOT_YES_OR_NO", "partly", "", "")),
    ("Yes, core only", Kind.YES_NO, None, ("NOT_YES_OR_NO", "Yes, core only", "", "Yes")),
    ("N/A", Kind.YES_NO, None, ("BLANK_WITH_REASON", "N/A", "", "")),
    ("about 9,400", Kind.COUNT, None, ("NOT_A_NUMBER", "about 9,400", "", "9,400")),
    (2.5, Kind.COUNT, None, ("NOT_A_NUMBER", "2.5", "", "")),
    ("High", Kind.COUNT, None, ("NOT_A_NUMBER", "High", "", "")),
    ("2-3 weeks", Kind.NOTICE, None, ("NOT_A_NOTICE", "2-3 weeks", "", "3 weeks")),
    (5.0, Kind.NOTICE, None, ("NOT_A_NOTICE", "5", "", "5 days, or 5 weeks")),
    ("ask them", Kind.NOTICE, None, ("NOT_A_NOTICE", "ask them", "", "")),
    ("None", Kind.NOTICE, None, ("BLANK_WITH_REASON", "None", "", "")),
    ("Compleet", Kind.STATUS, None, ("UNKNOWN_STATUS", "Compleet", "", "Complete")),
    ("Awaiting Bob", Kind.STATUS, None, ("UNKNOWN_STATUS", "Awaiting Bob", "", "")),
    ("Open", Kind.STATUS, None, ("UNKNOWN_STATUS", "Open", "", "Not started or In progress")),
    ("TBC", Kind.STATUS, None, ("BLANK_WITH_REASON", "TBC", "", "")),
    (BareMonth(date(2026, 9, 1)), Kind.DATE, None, ("BARE_WEEK_OR_MONTH", "September 2026", "", "")),
    ("Data chekcing", Kind.PHASE, "Data chekcing",
     ("UNKNOWN_PHASE", "Data chekcing", "Data chekcing", "Data checking")),
    ("Practice manger", Kind.ROLE, "Practice manger",
     ("UNKNOWN_ROLE", "Practice manger", "Practice manger", "Practice manager")),
])
def test_a_doubtful_value_is_named_with_what_it_was_read_as_and_what_was_likely_meant(
        value: Value, kind: Kind, fact: object, odd: tuple[str, str, str, str]) -> None:
    assert reading(value, kind) == (fact, [odd])


def test_late_is_not_a_status_to_type() -> None:
    fact, [(kind, shown, _, suggestion)] = reading("Late", Kind.STATUS)
    assert (fact, kind, shown) == (None, "UNKNOWN_STATUS", "Late")
    assert suggestion.startswith("In progress or Not started")


def test_a_serial_counts_from_1904_where_the_workbook_does() -> None:
    reader = CellReader(WORDS, uses_1904=True)
    reader.read(46000.0 - 1462, Kind.DATE, HERE)
    assert reader.oddities[0].suggestion == "9 December 2025"


def test_a_long_text_is_shown_cut() -> None:
    _, [(_, shown, _, _)] = reading("the date is not yet agreed because " * 9, Kind.DATE)
    assert 70 < len(shown) <= 80
    assert shown.endswith("…")


def test_an_nhs_number_among_the_phones_is_not_made_into_one() -> None:
    assert reading(9434765919.0, Kind.PHONE) == ("", [("NHS_NUMBER", "943******9", "", "")])
