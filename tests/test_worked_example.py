"""A migration that breaks no rule, and each way of breaking one: read and checked as a user's tracker is."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest
from tests.workbooks import TODAY, Rows, Sheets, cell_of, changed, moved, on_one_day, workbook, worked_example

from migdocs import reference
from migdocs.checks.rules import check
from migdocs.domain.findings import Finding, Place, Severity
from migdocs.domain.migration import Migration
from migdocs.tracker.reader import read_tracker

Told = tuple[str, str, str, str]  # rule, severity, sheet, cell

GOOD = worked_example()
GO_LIVE, FDP, CUTOVER = "Go Live", "Final data production (FDP)", "Cut-over period"
PLANNING, RECHECK, KICK_OFF = "Cut-over planning and preparation", "Data recheck and sign off", "Kick-off meeting"


def read(sheets: Sheets) -> Migration:
    return read_tracker(workbook(sheets), "tracker.xlsx", reference.guidance(), reference.roles()).migration


def told(sheets: Sheets) -> list[Told]:
    """The errors and warnings of a workbook: rule, severity, sheet and cell of each."""
    return [as_told(finding) for finding in check(read(sheets), reference.standards(TODAY))
            if finding.severity is not Severity.INFORMATION]


def as_told(finding: Finding) -> Told:
    assert isinstance(finding.place, Place), finding
    return finding.rule, finding.severity.value, finding.place.sheet, finding.place.cell


def phases(label: str, heading: str) -> tuple[str, str]:
    return "Phases", cell_of(GOOD, "Phases", label, heading)


def phase_end(label: str, day: date | str, heading: str = "Planned end") -> dict[str, Rows]:
    return changed(GOOD, "Phases", label, heading, day)


def test_the_worked_example_breaks_no_rule() -> None:
    assert told(GOOD) == []


def test_the_worked_example_is_read_whole() -> None:
    migration = read(GOOD)
    assert [phase.phase for phase in migration.phases] == [phase.id for phase in reference.guidance().phases]
    assert migration.practice.name == "Worked Example Surgery"
    assert (len(migration.contacts), len(migration.third_parties), len(migration.sign_offs)) == (6, 4, 4)
    assert migration.oddities == ()


def test_go_live_before_the_final_extract_is_an_error() -> None:
    sheets = on_one_day(GOOD, GO_LIVE, date(2026, 9, 16))
    assert ("O13", "error", *phases(GO_LIVE, "Planned start")) in told(sheets)


def test_a_data_quality_form_signed_after_the_final_extract_is_an_error() -> None:
    sheets = changed(GOOD, "Sign-offs", "F2", "Due", date(2026, 9, 18))
    assert told(sheets) == [("O09", "error", "Sign-offs", cell_of(GOOD, "Sign-offs", "F2", "Due"))]


def test_a_recheck_that_ends_after_the_final_extract_is_an_error() -> None:
    sheets = moved(GOOD, [RECHECK], 30)
    assert ("O09", "error", *phases(RECHECK, "Planned end")) in told(sheets)


def test_a_recheck_that_overlaps_checking_is_a_warning() -> None:
    sheets = phase_end("Data checking", date(2026, 8, 18))
    assert told(sheets) == [("O08", "warning", *phases(RECHECK, "Planned start"))]


def test_a_recheck_that_starts_before_checking_is_an_error() -> None:
    sheets = moved(GOOD, [RECHECK], -21)
    assert told(sheets) == [("O08", "error", *phases(RECHECK, "Planned start"))]


def test_a_cutover_of_one_day_is_a_warning() -> None:
    sheets = on_one_day(moved(GOOD, [FDP, PLANNING], 4), CUTOVER, date(2026, 9, 22))
    assert ("D12", "warning", *phases(CUTOVER, "Planned end")) in told(sheets)


def test_a_cutover_of_21_days_is_a_warning() -> None:
    sheets = changed(moved(GOOD, [FDP, PLANNING], -16), "Phases", CUTOVER, "Planned start", date(2026, 9, 2))
    assert ("D12", "warning", *phases(CUTOVER, "Planned end")) in told(sheets)


@pytest.mark.parametrize(("day", "expected"), [
    (date(2026, 8, 20), []),
    (date(2026, 8, 21), [("L13", "warning", *phases(PLANNING, "Planned start"))]),
])
def test_the_planning_meeting_is_at_least_four_weeks_before_the_final_extract(
        day: date, expected: Sequence[Told]) -> None:
    assert told(phase_end(PLANNING, day, "Planned start")) == expected


@pytest.mark.parametrize(("day", "expected"), [
    (date(2026, 6, 22), []),
    (date(2026, 6, 23), [("L01", "warning", "Third parties",
                          cell_of(GOOD, "Third parties", "Vision data extract", "Extract request"))]),
])
def test_the_extract_is_asked_for_at_least_five_weeks_ahead(day: date, expected: Sequence[Told]) -> None:
    assert told(changed(GOOD, "Third parties", "Vision data extract", "Extract request", day)) == expected


def test_an_extract_asked_for_after_the_initial_extract_is_an_error() -> None:
    sheets = changed(GOOD, "Third parties", "Vision data extract", "Extract request", date(2026, 7, 28))
    cell = cell_of(GOOD, "Third parties", "Vision data extract", "Extract request")
    assert told(sheets) == [("L01", "error", "Third parties", cell)]


def test_a_kick_off_on_a_saturday_is_a_warning() -> None:
    sheets = on_one_day(GOOD, KICK_OFF, date(2026, 6, 20))
    assert told(sheets) == [("S08", "warning", *phases(KICK_OFF, "Planned start"))]


def test_a_planning_meeting_on_a_bank_holiday_is_a_warning() -> None:
    sheets = phase_end(PLANNING, date(2026, 8, 31), "Planned start")
    cell = phases(PLANNING, "Planned start")
    assert sorted(told(sheets)) == [("L13", "warning", *cell), ("S08", "warning", *cell)]


@pytest.mark.parametrize(("day", "expected"), [
    (date(2026, 11, 7), []),
    (date(2026, 11, 6), [("A01", "warning", "Practice", cell_of(GOOD, "Practice", "Old access end date", "Value"))]),
])
def test_the_old_system_is_readable_for_45_days(day: date, expected: Sequence[Told]) -> None:
    assert told(changed(GOOD, "Practice", "Old access end date", "Value", day)) == expected


def test_a_total_of_17_weeks_is_a_warning() -> None:
    sheets = phase_end("Post Go Live", date(2026, 10, 12))
    assert ("D-T1", "warning", *phases("Post Go Live", "Planned end")) in told(sheets)


def test_a_text_date_in_uk_order_is_read() -> None:
    sheets = phase_end("Decision to migrate and funding", "29/03/2026", "Planned start")
    assert told(sheets) == []
    decision = read(sheets).phase("decision")
    assert decision is not None and decision.planned_start == date(2026, 3, 29)


def test_a_text_date_in_american_order_is_an_error() -> None:
    sheets = phase_end("Decision to migrate and funding", "03/29/2026", "Planned start")
    assert told(sheets) == [("S01", "error", *phases("Decision to migrate and funding", "Planned start"))]


def test_a_practice_that_stays_with_its_system_is_an_error() -> None:
    sheets = changed(GOOD, "Practice", "Target system", "Value", "vision")
    assert told(sheets) == [("S13", "error", "Practice", cell_of(GOOD, "Practice", "Target system", "Value"))]


@pytest.mark.parametrize("headings", [{"Planned start": "PLANNED-START", "Planned end": "planned  end:"}])
def test_case_and_punctuation_of_headings_do_not_matter(headings: Mapping[str, str]) -> None:
    first, *rest = GOOD["Phases"]
    renamed = [[headings.get(str(name), name) for name in first], *rest]
    assert told({**GOOD, "Phases": renamed}) == []
