"""Whether the plan is whole and agrees with itself."""

from datetime import date, timedelta

import pytest
from tests.checks.cases import Fires, Quiet, assert_fires, assert_quiet, places, with_rows
from tests.checks.worked_example import PRACTICE, found, held_to, moved, with_phase, with_practice, worked_example

from migdocs.checks.rules import check
from migdocs.domain.findings import Place, Severity, worst
from migdocs.domain.migration import (
    Action,
    CheckingRound,
    Message,
    Migration,
    Oddity,
    OddityKind,
    PhaseDates,
    Practice,
    Status,
)

EXAMPLE = worked_example()
JUNE = date(2026, 6, 24)  # the day after the kick-off


def kick_off(**changes: object) -> Migration:
    """The worked example, its earlier phases complete, with changes to the kick-off's row."""
    done = EXAMPLE
    for phase in ("decision", "procurement"):
        row = done.phase(phase)
        assert row
        done = with_phase(done, phase, status=Status.COMPLETE, actual_start=row.planned_start,
                          actual_end=row.planned_end)
    return with_phase(done, "kick_off", **changes)


def without(*phases: str) -> Migration:
    """The worked example less those rows."""
    return EXAMPLE._replace(phases=tuple(row for row in EXAMPLE.phases if row.phase not in phases))


def undated(*phases: str) -> Migration:
    """The worked example with those rows, or all, without dates."""
    return EXAMPLE._replace(phases=tuple(
        row._replace(planned_start=None, planned_end=None) if not phases or row.phase in phases else row
        for row in EXAMPLE.phases))


SECOND_KICK_OFF = EXAMPLE.phases[2]._replace(places=places("Phases", 20, {"phase": "A"}))
TWICE = EXAMPLE._replace(phases=(*EXAMPLE.phases, SECOND_KICK_OFF))
ROUND = CheckingRound("2", date(2026, 8, 5), date(2026, 8, 3), places=places("Data checking", 3, {"end": "C"}))
MESSAGE = Message("Patients", starts=date(2026, 9, 9), ends=date(2026, 9, 8), places=places("Comms", 2, {"ends": "F"}))
ACTION = Action("A-101", done=date(2026, 6, 25), places=places("Actions", 2, {"done": "G"}))

FIRES = [
    Fires("a planned end before the start", with_phase(EXAMPLE, "training", planned_end=date(2026, 9, 1)), "S02",
          "ends-before-it-starts", "error", "C11"),
    Fires("an actual end before the start", kick_off(actual_start=date(2026, 6, 23), actual_end=date(2026, 6, 22)),
          "S02",
          "ends-before-it-starts", "error", "E4", JUNE),
    Fires("a round of checking", with_rows(EXAMPLE, checking_rounds=(ROUND,)), "S02", "ends-before-it-starts", "error",
          "C3"),
    Fires("a message", with_rows(EXAMPLE, messages=(MESSAGE,)), "S02", "ends-before-it-starts", "error", "F2"),
    Fires("the year 2206", with_phase(EXAMPLE, "idp", planned_end=date(2206, 7, 27)), "S03", "implausible-year",
          "warning",
          "C7"),
    Fires("the year 1900 on the Practice sheet", with_practice(EXAMPLE, old_access_end=date(1900, 1, 7)), "S03",
          "implausible-year", "warning", "B13"),
    Fires("a date of the 1904 system in a plan of the other", with_phase(
        EXAMPLE, "idp", planned_start=date(2026, 7, 27) - timedelta(1462), planned_end=date(2026, 7, 27)), "S03",
        "date-from-1904", "warning", "B7"),
    Fires("the same the other way round, beyond the plausible years", with_phase(
        EXAMPLE, "idp", planned_start=date(2026, 7, 27), planned_end=date(2026, 7, 27) + timedelta(1462)), "S03",
        "date-from-1904", "warning", "C7"),
    Fires("an actual end tomorrow", kick_off(actual_start=date(2026, 6, 23), actual_end=date(2026, 6, 25)), "S04",
          "happened-in-the-future", "error", "E4", JUNE),
    Fires("an actual start tomorrow", kick_off(actual_start=date(2026, 6, 25)), "S04", "happened-in-the-future",
          "error",
          "D4", JUNE),
    Fires("an action done tomorrow", with_rows(kick_off(), actions=(ACTION,)), "S04", "done-in-the-future", "warning",
          "G2", JUNE),
    Fires("complete without an end", kick_off(status=Status.COMPLETE), "S05", "status-disagrees-with-dates", "warning",
          "E4", JUNE),
    Fires("in progress without a start", kick_off(status=Status.IN_PROGRESS), "S05", "status-disagrees-with-dates",
          "warning", "D4", JUNE),
    Fires("in progress with an end", kick_off(status=Status.IN_PROGRESS, actual_start=date(2026, 6, 23),
                                              actual_end=date(2026, 6, 23)), "S05", "status-disagrees-with-dates",
          "warning", "F4", JUNE),
    Fires("not started with a start", kick_off(status=Status.NOT_STARTED, actual_start=date(2026, 6, 23)), "S05",
          "status-disagrees-with-dates", "warning", "F4", JUNE),
    Fires("an end that has passed", kick_off(), "S06", "overdue", "warning", "C4", JUNE),
    Fires("a phase twice", TWICE, "S07", "repeated-phase", "error", "A20"),
    Fires("a plan without dates", undated(), "S07", "plan-without-dates", "warning", "A1"),
    Fires("a plan without rows", with_rows(EXAMPLE, phases=()), "S07", "plan-without-dates", "warning", "A1"),
    Fires("a missing row", without("training", "decision"), "S07", "missing-phase", "warning", "A1"),
    Fires("two rows without dates", undated("training", "post_go_live"), "S07", "phase-without-dates", "information",
          "B11"),
    Fires("a start without an end", with_phase(EXAMPLE, "training", planned_end=None), "S07", "phase-half-dated",
          "information", "C11"),
    Fires("no ODS code", with_practice(EXAMPLE, ods_code=" "), "S07", "practice-details-missing", "warning", "B3"),
    Fires("the same system", with_practice(EXAMPLE, source_system="EMIS web"), "S13", "same-system-twice", "error",
          "B6"),
]
QUIET = [
    Quiet("a start and end on the same day", EXAMPLE, "S02", "ends-before-it-starts"),
    Quiet("a plan of this year", EXAMPLE, "S03", "implausible-year"),
    Quiet("2015 and three years ahead", with_practice(EXAMPLE, decommission_date=date(2029, 5, 1),
                                                      agreed_go_live=date(2015, 1, 1)), "S03", "implausible-year"),
    Quiet("one date a year away", with_phase(EXAMPLE, "end_of_migration", planned_start=date(2027, 9, 1),
                                             planned_end=date(2027, 9, 1)), "S03", "date-from-1904"),
    Quiet("an actual date of today", kick_off(actual_start=JUNE), "S04", "happened-in-the-future", JUNE),
    Quiet("an action done today", with_rows(EXAMPLE, actions=(ACTION._replace(done=JUNE),)), "S04",
          "done-in-the-future",
          JUNE),
    Quiet("complete with both dates", kick_off(status=Status.COMPLETE, actual_start=date(2026, 6, 23),
                                               actual_end=date(2026, 6, 23)), "S05", "status-disagrees-with-dates",
                                               JUNE),
    Quiet("a tracker that has no column for actual dates", kick_off(
        status=Status.COMPLETE, places=places("Phases", 4, {"status": "D"})), "S05", "status-disagrees-with-dates",
        JUNE),
    Quiet("on hold", kick_off(status=Status.ON_HOLD), "S06", "overdue", JUNE),
    Quiet("an end of today", kick_off(), "S06", "overdue", date(2026, 6, 23)),
    Quiet("each phase once", EXAMPLE, "S07", "repeated-phase"),
    Quiet("one date is enough", moved(undated(), "go_live", date(2026, 9, 23)), "S07", "plan-without-dates"),
    Quiet("a plan without dates is one finding", undated(), "S07", "phase-without-dates"),
    Quiet("a plan without rows is one finding", with_rows(EXAMPLE, phases=()), "S07", "missing-phase"),
    Quiet("a misspelt phase is told by its misspelling", with_rows(without("training"), oddities=(
        Oddity(OddityKind.UNKNOWN_PHASE, Place("Phases", "A11"), "Trainning", suggestion="Training"),)), "S07",
        "missing-phase"),
    Quiet("dates that could not be read are told as such", with_rows(undated("training"), oddities=(
        Oddity(OddityKind.AMERICAN_DATE, Place("Phases", "B11"), "09/15/2026"),)), "S07", "phase-without-dates"),
    Quiet("a phase that does not take place", with_phase(undated("training"), "training", status=Status.NOT_APPLICABLE),
          "S07", "phase-without-dates"),
    Quiet("a start without an end, of a phase of one day", with_phase(EXAMPLE, "idp", planned_end=None), "S07",
          "phase-half-dated"),
    Quiet("all that documents need", EXAMPLE, "S07", "practice-details-missing"),
    Quiet("two systems", EXAMPLE, "S13", "same-system-twice"),
    Quiet("no systems yet", with_practice(EXAMPLE, source_system="", target_system=""), "S13", "same-system-twice"),
]


@pytest.mark.parametrize("case", FIRES, ids=lambda case: case.words)
def test_a_fault_of_structure_is_found(case: Fires) -> None:
    assert_fires(case)


@pytest.mark.parametrize("case", QUIET, ids=lambda case: case.words)
def test_a_near_miss_is_not(case: Quiet) -> None:
    assert_quiet(case)


def test_an_empty_tracker_is_told_what_to_fill_in_first_and_little_else() -> None:
    findings = check(Migration(Practice()), held_to())

    assert [finding.code for finding in findings] == ["plan-without-dates", "practice-details-missing"]


def test_a_tracker_of_two_sheets_alone_gives_no_warning() -> None:
    bare = Migration(PRACTICE, EXAMPLE.phases, sheets=EXAMPLE.sheets)

    assert worst(check(bare, held_to())) in (None, Severity.INFORMATION)


def test_a_date_beyond_belief_is_told_once_and_not_reckoned_with() -> None:
    findings = check(with_phase(EXAMPLE, "idp", planned_end=date(2206, 7, 27)), held_to())

    assert [(finding.rule, finding.hint) for finding in findings] == [("S03", "Did you mean Monday 27 July 2026?")]


def test_a_date_that_slipped_to_1904_is_told_with_the_date_that_was_meant() -> None:
    slipped = with_phase(EXAMPLE, "kick_off", planned_start=date(2022, 6, 22), planned_end=date(2022, 6, 22))
    findings = [finding for finding in check(slipped, held_to()) if finding.code == "date-from-1904"]

    assert [finding.hint for finding in findings] == ["Did you mean Tuesday 23 June 2026?"] * 2


def test_a_missing_phase_is_told_by_its_name() -> None:
    (finding,) = [finding for finding in check(without("training", "decision"), held_to()) if finding.rule == "S07"]

    assert finding.message == "The Phases sheet has no row for “Decision to migrate and funding” and “Training”."


def test_an_overdue_phase_says_when_it_should_have_ended() -> None:
    (finding,) = [finding for finding in check(kick_off(), held_to(JUNE)) if finding.rule == "S06"]

    assert finding.message.startswith("Kick-off meeting was planned to end on Tuesday 23 June 2026, and nothing says")


def test_a_phase_row_without_places_does_no_harm() -> None:
    bare = Migration(Practice(), (PhaseDates("kick_off", planned_start=date(2026, 6, 20)),))

    assert found(check(bare, held_to()), "S08") == [("warning", "", "not-a-working-day")]
