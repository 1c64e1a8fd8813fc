"""How long each phase lasts, beside the guide's estimate."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.cases import Fires, Quiet, assert_fires, assert_quiet
from tests.checks.worked_example import ROWS, found, held_to, moved, with_phase, with_practice, worked_example

from migdocs.checks.durations import Length
from migdocs.checks.rules import check
from migdocs.domain.migration import Migration, Status
from migdocs.domain.phases import Basis, Span

EXAMPLE = worked_example()
LONGER, SHORTER = "phase-longer-than-estimate", "phase-shorter-than-estimate"
MONDAY = date(2026, 9, 7)  # no bank holiday in the weeks that follow


def lasting(phase: str, days: int, start: date = MONDAY) -> Migration:
    """The worked example with one phase that lasts so many calendar days from a Monday."""
    return moved(EXAMPLE, phase, start, start + timedelta(days - 1))


def long(rule: str, phase: str, days: int) -> Fires:
    return Fires(f"{phase} of {days} days", lasting(phase, days), rule, LONGER, "warning", f"C{ROWS[phase]}")


def short(rule: str, phase: str, days: int, severity: str) -> Fires:
    return Fires(f"{phase} of {days} days", lasting(phase, days), rule, SHORTER, severity, f"C{ROWS[phase]}")


TECHNICAL = with_practice(lasting("go_live", 2), technical_go_live=MONDAY)

FIRES = [
    long("D02", "procurement", 16), long("D03", "kick_off", 2), long("D04", "technical_survey", 2),
    long("D05", "pre_migration", 16), long("D06", "idp", 2), long("D07", "data_checking", 23),
    long("D08", "data_recheck", 8), long("D11", "fdp", 2), long("D12", "cutover", 17), long("D13", "go_live", 2),
    long("D14", "post_go_live", 16),
    short("D02", "procurement", 4, "information"), short("D05", "pre_migration", 4, "warning"),
    short("D07", "data_checking", 2, "warning"), short("D12", "cutover", 2, "information"),
    short("D12", "cutover", 1, "warning"), short("D14", "post_go_live", 4, "information"),
    Fires("a recheck on a Sunday, strictly no working day", lasting("data_recheck", 1, date(2026, 8, 23)), "D08",
          SHORTER, "warning", "C9"),
    Fires("a technical go live three days before", with_practice(EXAMPLE, technical_go_live=date(2026, 9, 20)), "D13",
          "technical-go-live-out-of-place", "warning", "B12"),
    Fires("a technical go live after Go Live", with_practice(EXAMPLE, technical_go_live=date(2026, 9, 24)), "D13",
          "technical-go-live-out-of-place", "warning", "B12"),
    Fires("a migration of 113 days", moved(EXAMPLE, "post_go_live", date(2026, 9, 24), date(2026, 10, 6)), "D-T1",
          "migration-longer-than-estimate", "warning", "C15"),
    Fires("a migration of 83 days", moved(EXAMPLE, "post_go_live", date(2026, 8, 31), date(2026, 9, 6)), "D-T1",
          "migration-shorter-than-estimate", "warning", "C15"),
]
QUIET = [
    Quiet("from Monday to the Monday two weeks later", lasting("procurement", 15), "D02", LONGER),
    Quiet("five working days", lasting("procurement", 5), "D02", SHORTER),
    Quiet("a kick-off of a day", lasting("kick_off", 1), "D03", LONGER),
    Quiet("a survey of a day", lasting("technical_survey", 1), "D04", LONGER),
    Quiet("two weeks of tasks and a day", lasting("pre_migration", 15), "D05", LONGER),
    Quiet("a week of tasks in calendar days", lasting("pre_migration", 7, date(2026, 9, 12)), "D05", SHORTER),
    Quiet("an IDP of a day", lasting("idp", 1), "D06", LONGER),
    Quiet("three weeks and a day of checking", lasting("data_checking", 22), "D07", LONGER),
    Quiet("checking from Friday to Monday: 2 working days, but 4 calendar days",
          lasting("data_checking", 4, date(2026, 9, 11)), "D07", SHORTER),
    Quiet("a recheck from Thursday to Wednesday: 5 working days", lasting("data_recheck", 7, date(2026, 9, 10)), "D08",
          LONGER),
    Quiet("a recheck of a day", lasting("data_recheck", 1), "D08", SHORTER),
    Quiet("an FDP of a day", lasting("fdp", 1), "D11", LONGER),
    Quiet("a cut-over of two weeks and a day", lasting("cutover", 15), "D12", LONGER),
    Quiet("a cut-over of three days", lasting("cutover", 3), "D12", SHORTER),
    Quiet("a Go Live of two days after a technical one", TECHNICAL, "D13", LONGER),
    Quiet("a technical go live two days before", with_practice(EXAMPLE, technical_go_live=date(2026, 9, 21)), "D13",
          "technical-go-live-out-of-place"),
    Quiet("two weeks of re-entry", lasting("post_go_live", 15), "D14", LONGER),
    Quiet("five days of re-entry", lasting("post_go_live", 5), "D14", SHORTER),
    Quiet("a migration of 16 weeks to the day", moved(EXAMPLE, "post_go_live", date(2026, 9, 24), date(2026, 10, 5)),
          "D-T1", "migration-longer-than-estimate"),
    Quiet("a migration of 12 weeks to the day", moved(EXAMPLE, "post_go_live", date(2026, 8, 31), date(2026, 9, 7)),
          "D-T1", "migration-shorter-than-estimate"),
]


@pytest.mark.parametrize("case", FIRES, ids=lambda case: f"{case.words} {case.code}")
def test_a_length_outside_the_estimate_is_found(case: Fires) -> None:
    assert_fires(case) if "strictly" not in case.words else assert_strictly(case)


def assert_strictly(case: Fires) -> None:
    """The rule finds it only when a day is held to its own counting basis alone."""
    assert found(check(case.migration, held_to()), case.rule) == []
    assert found(check(case.migration, held_to(strict_counting=True)), case.rule) == [
        (case.severity, case.cell, case.code)]


@pytest.mark.parametrize("case", QUIET, ids=lambda case: case.words)
def test_a_length_within_the_estimate_is_not(case: Quiet) -> None:
    assert_quiet(case)


def test_strict_counting_gives_no_benefit_of_the_doubt() -> None:
    friday_to_monday = lasting("data_checking", 4, date(2026, 9, 11))

    assert found(check(friday_to_monday, held_to(strict_counting=True)), "D07") == [("warning", "C8", SHORTER)]


def test_a_bank_holiday_is_no_working_day() -> None:
    over_august = moved(EXAMPLE, "data_checking", date(2026, 8, 28), date(2026, 9, 1))
    strict = held_to(strict_counting=True)

    assert found(check(over_august, strict), "D07") == [("warning", "C8", SHORTER)]


def test_the_proposed_end_is_within_the_estimate() -> None:
    (finding,) = [finding for finding in check(lasting("data_checking", 40), held_to()) if finding.rule == "D07"]

    assert finding.hint == "Change the planned end to Monday 28 September 2026 or earlier, or note why it needs longer."


def test_cutover_without_dates_lasts_from_fdp_to_the_day_before_go_live() -> None:
    bare = with_phase(moved(EXAMPLE, "go_live", date(2026, 10, 20)), "cutover", planned_start=None, planned_end=None)
    (finding,) = [finding for finding in check(bare, held_to()) if finding.rule == "D12"]

    assert finding.message.startswith("Cut-over period lasts 23 working days (33 calendar days).")


def test_a_phase_that_is_over_is_too_long_for_information_only() -> None:
    over = with_phase(lasting("data_checking", 40), "data_checking", status=Status.COMPLETE)

    assert found(check(over, held_to()), "D07") == [("information", "C8", LONGER)]


def test_a_phase_that_ends_before_it_starts_has_no_length() -> None:
    backwards = moved(EXAMPLE, "data_checking", date(2026, 8, 11), date(2026, 7, 29))

    assert found(check(backwards, held_to()), "D07") == []


def test_tasks_last_in_the_plural() -> None:
    (finding,) = [finding for finding in check(lasting("pre_migration", 4), held_to()) if finding.rule == "D05"]

    assert finding.message.startswith("Pre-migration tasks last 4 working days (4 calendar days).")


DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(DAYS, st.integers(0, 60), st.integers(0, 60), st.sampled_from(Basis))
def test_what_is_too_long_stays_too_long_when_it_gets_longer(start: date, days: int, more: int, basis: Basis) -> None:
    calendar, high = held_to().calendar, Span(2, "w")
    length = Length(start, start + timedelta(days), calendar)
    longer = Length(start, start + timedelta(days + more), calendar)

    assert not (length.exceeds(high, basis) and not longer.exceeds(high, basis))
    assert not (longer.falls_short(high, basis) and not length.falls_short(high, basis))
    assert longer.count(basis) >= length.count(basis)


@given(DAYS, st.integers(1, 4), st.sampled_from(Basis))
def test_from_a_day_to_the_same_weekday_so_many_weeks_later_is_that_many_weeks(start: date, weeks: int,
                                                                             basis: Basis) -> None:
    assert not Length(start, start + timedelta(7 * weeks), held_to().calendar).exceeds(Span(weeks, "w"), basis)
