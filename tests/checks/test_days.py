"""Dates on a weekend, a bank holiday, or a day on which the practice is closed."""

from datetime import date

import pytest
from tests.checks.cases import Fires, Quiet, assert_fires, assert_quiet, places, with_rows
from tests.checks.worked_example import TODAY, found, moved, with_phase, worked_example

from migdocs.checks.rules import check
from migdocs.domain.migration import Action, TrainingSession
from migdocs.reference import standards

EXAMPLE = worked_example()
SATURDAY, MONDAY = date(2026, 9, 12), date(2026, 9, 14)
SESSION = TrainingSession("Reception", date=SATURDAY, booked=True, places=places("Training", 2, {"date": "F"}))
MEETING = Action("A-501", due=date(2026, 8, 15), places=places("Actions", 2, {"due": "F", "done": "G"}))

FIRES = [
    Fires("a survey on a Sunday", moved(EXAMPLE, "technical_survey", date(2026, 6, 28)), "S08", "not-a-working-day",
          "warning", "B5"),
    Fires("checking from a Saturday", moved(EXAMPLE, "data_checking", date(2026, 8, 1), date(2026, 8, 11)), "S08",
          "not-a-working-day", "warning", "B8"),
    Fires("a training session on a Saturday", with_rows(EXAMPLE, training=(SESSION,)), "S08", "not-a-working-day",
          "warning", "F2"),
    Fires("a planning meeting on a Saturday", with_rows(EXAMPLE, actions=(MEETING,)), "S08", "not-a-working-day",
          "warning", "F2"),
    Fires("FDP on a Saturday", moved(EXAMPLE, "fdp", SATURDAY), "S09", "data-event-on-closed-day", "information",
          "B12"),
    Fires("Go Live on Christmas Day", moved(EXAMPLE, "go_live", date(2026, 12, 25)), "S09", "data-event-on-closed-day",
          "information", "B14"),
]
QUIET = [
    Quiet("re-entry from a Saturday", moved(EXAMPLE, "post_go_live", SATURDAY, date(2026, 9, 18)), "S08",
          "not-a-working-day"),
    Quiet("FDP on a Monday", moved(EXAMPLE, "fdp", MONDAY), "S09", "data-event-on-closed-day"),
]


@pytest.mark.parametrize("case", FIRES, ids=lambda case: case.words)
def test_a_day_on_which_nobody_works_is_found(case: Fires) -> None:
    assert_fires(case)


@pytest.mark.parametrize("case", QUIET, ids=lambda case: case.words)
def test_a_near_miss_is_not(case: Quiet) -> None:
    assert_quiet(case)


def test_a_day_on_which_this_practice_is_closed_is_found() -> None:
    closed = standards(TODAY, closed_days=frozenset({date(2026, 6, 23)}))
    (finding,) = [finding for finding in check(EXAMPLE, closed) if finding.rule == "S08"]

    assert finding.message == "Kick-off meeting starts on Tuesday 23 June 2026, a day the practice is closed."


def test_a_meeting_that_was_held_on_a_saturday_is_information() -> None:
    held = with_phase(moved(EXAMPLE, "kick_off", date(2026, 6, 20)), "kick_off", actual_start=date(2026, 6, 20),
                      actual_end=date(2026, 6, 20))

    assert found(check(held, standards(date(2026, 6, 22))), "S08") == [("information", "B4", "not-a-working-day")]
