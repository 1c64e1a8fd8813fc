"""Cells that could not be taken at face value."""

import pytest
from tests.checks.cases import Fires, Quiet, assert_fires, assert_quiet, with_oddity
from tests.checks.worked_example import held_to, worked_example

from migdocs.checks.rules import check
from migdocs.domain.findings import Severity
from migdocs.domain.migration import OddityKind

FIRES = [
    Fires("an American date", with_oddity(OddityKind.AMERICAN_DATE, shown="03/29/2026"), "S01", "american-date",
          "error", "B5"),
    Fires("an American date on any sheet", with_oddity(OddityKind.AMERICAN_DATE, "Training", "03/29/2026"), "S01",
          "american-date", "error", "B5"),
    Fires("31 February", with_oddity(OddityKind.IMPOSSIBLE_DATE, shown="31/02/2026"), "S01", "impossible-date", "error",
          "B5"),
    Fires("words in the plan", with_oddity(OddityKind.NOT_A_DATE, shown="see notes"), "S01", "not-a-date", "error",
          "B5"),
    Fires("words beside an action", with_oddity(OddityKind.NOT_A_DATE, "Actions", "weekly"), "S01", "not-a-date",
          "warning", "B5"),
    Fires("a bare number", with_oddity(OddityKind.NUMBER_FOR_A_DATE, shown="46000"), "S01", "number-for-a-date",
          "error",
          "B5"),
    Fires("two readings", with_oddity(OddityKind.AMBIGUOUS_DATE, shown="04/05/26", read_as="4 May 2026"), "S01",
          "ambiguous-date", "warning", "B5"),
    Fires("no year", with_oddity(OddityKind.DATE_WITHOUT_YEAR, shown="12/10"), "S01", "date-without-year", "warning",
          "B5"),
    Fires("a week", with_oddity(OddityKind.WEEK_COMMENCING, shown="w/c 12/10/2026", read_as="12 October 2026"), "S01",
          "week-for-a-date", "warning", "B5"),
    Fires("a month", with_oddity(OddityKind.BARE_WEEK_OR_MONTH, shown="October"), "S01", "week-or-month-not-used",
          "warning", "B5"),
    Fires("the wrong weekday", with_oddity(OddityKind.WRONG_WEEKDAY, shown="Tuesday 12/10/2026",
                                           read_as="12 October 2026"), "S01", "wrong-weekday", "warning", "B5"),
    Fires("a heading twice", with_oddity(OddityKind.REPEATED_FIELD, shown="ODS code"), "S07", "given-twice", "warning",
          "B5"),
    Fires("an NHS number", with_oddity(OddityKind.NHS_NUMBER, "Actions", "999 000 0018"), "S10", "patient-number",
          "warning", "B5"),
    Fires("a patient column", with_oddity(OddityKind.PATIENT_COLUMN, "Issues", "Patient name"), "S10", "patient-column",
          "warning", "B5"),
    Fires("a lost zero", with_oddity(OddityKind.LOST_ZERO, "Contacts", "1632960123", "01632 960123"), "S14",
          "phone-lost-its-zero", "warning", "B5"),
    Fires("an Excel error in the plan", with_oddity(OddityKind.ERROR_CELL, shown="#REF!"), "S15", "excel-error",
          "error",
          "B5"),
    Fires("an Excel error elsewhere", with_oddity(OddityKind.ERROR_CELL, "Actions", "#REF!"), "S15", "excel-error",
          "warning", "B5"),
    Fires("no result", with_oddity(OddityKind.FORMULA_WITHOUT_RESULT, shown="=B4+7"), "S15", "formula-without-result",
          "error", "B5"),
    Fires("a status", with_oddity(OddityKind.UNKNOWN_STATUS, shown="Compelte"), "S16", "unknown-status", "warning",
          "B5"),
    Fires("a misspelt phase", with_oddity(OddityKind.UNKNOWN_PHASE, shown="Data cheking"), "S16", "unknown-phase",
          "warning", "B5"),
    Fires("a row of its own", with_oddity(OddityKind.UNKNOWN_PHASE, shown="Christmas freeze"), "S16", "unknown-phase",
          "information", "B5"),
    Fires("a misspelt role", with_oddity(OddityKind.UNKNOWN_ROLE, "Contacts", "Practise manager"), "S16",
          "unknown-role",
          "warning", "B5"),
    Fires("a role of its own", with_oddity(OddityKind.UNKNOWN_ROLE, "Contacts", "Gardener"), "S16", "unknown-role",
          "information", "B5"),
    Fires("maybe", with_oddity(OddityKind.NOT_YES_OR_NO, "Contacts", "maybe"), "S16", "not-yes-or-no", "warning", "B5"),
    Fires("many", with_oddity(OddityKind.NOT_A_NUMBER, "Practice", "many"), "S16", "not-a-number", "warning", "B5"),
    Fires("late", with_oddity(OddityKind.NOT_A_TIME, "Practice", "late"), "S16", "not-a-time", "warning", "B5"),
    Fires("a while", with_oddity(OddityKind.NOT_A_NOTICE, "Third parties", "a while"), "S16", "not-a-notice", "warning",
          "B5"),
]
QUIET = [Quiet("a tracker without odd cells", worked_example(), case.rule, case.code) for case in FIRES]


@pytest.mark.parametrize("case", FIRES, ids=lambda case: case.words)
def test_an_odd_cell_is_found(case: Fires) -> None:
    finding = assert_fires(case)

    assert case.code in ("patient-number", "formula-without-result") or finding.shown in finding.message


@pytest.mark.parametrize("case", QUIET, ids=lambda case: case.code)
def test_an_ordinary_cell_is_not(case: Quiet) -> None:
    assert_quiet(case)


def test_a_number_that_may_be_a_patients_is_never_repeated() -> None:
    finding = assert_fires(next(case for case in FIRES if case.code == "patient-number"))

    assert "999" not in finding.message + finding.hint + finding.shown


def test_a_blank_with_a_reason_gives_no_finding_by_itself() -> None:
    odd = with_oddity(OddityKind.BLANK_WITH_REASON, shown="TBC")

    assert all(finding.severity is Severity.INFORMATION for finding in check(odd, held_to()))


@pytest.mark.parametrize(("kind", "shown", "hint"), [
    (OddityKind.UNKNOWN_STATUS, "Compelte", "Did you mean Complete?"),
    (OddityKind.UNKNOWN_STATUS, "Not strated", "Did you mean Not started?"),
    (OddityKind.UNKNOWN_PHASE, "Data cheking", "Did you mean Data checking?"),
    (OddityKind.UNKNOWN_PHASE, "Kickof meeting", "Did you mean Kick-off meeting?"),
    (OddityKind.UNKNOWN_ROLE, "Practise manager", "Did you mean Practice manager?"),
])
def test_a_slip_of_the_keyboard_is_told_with_what_was_meant(kind: OddityKind, shown: str, hint: str) -> None:
    (finding,) = [finding for finding in check(with_oddity(kind, shown=shown), held_to()) if finding.rule == "S16"]

    assert finding.hint.startswith(hint)


def test_what_the_reader_suggests_is_passed_on() -> None:
    odd = with_oddity(OddityKind.NUMBER_FOR_A_DATE, shown="46000", suggestion="9 December 2025")
    (finding,) = [finding for finding in check(odd, held_to()) if finding.rule == "S01"]

    assert finding.hint.startswith("Did you mean 9 December 2025?")
