"""Training in time."""

from datetime import date

import pytest
from tests.checks.cases import Fires, Quiet, assert_fires, assert_quiet, places, with_rows
from tests.checks.worked_example import found, held_to, moved, worked_example

from migdocs.checks.rules import check
from migdocs.domain.migration import Action, Migration, TrainingSession

EXAMPLE = worked_example()
NEAR, FAR, UNTRAINED = "core-training-far-from-go-live", "core-training-far-from-go-live", "untrained-at-go-live"
NEEDS = "training-needs-meeting-out-of-place"


def session(who: str, row: int = 2, **facts: object) -> TrainingSession:
    """A row of the Training sheet."""
    bare = TrainingSession(who, places=places("Training", row, {"date": "F", "booked": "I"}))
    return bare._replace(**facts)  # type: ignore[arg-type]


def trained(*sessions: TrainingSession) -> Migration:
    """The worked example with those sessions."""
    return with_rows(EXAMPLE, training=sessions)


def needs_meeting(day: date) -> Migration:
    """The worked example with the training needs meeting due that day."""
    return with_rows(EXAMPLE, actions=(Action("A-513", due=day, places=places("Actions", 2, {"due": "F"})),))


FIRES = [
    Fires("a session a month before", trained(session("GPs", date=date(2026, 8, 20), booked=True)), "O18", FAR,
          "warning", "F2"),
    Fires("training that ends a month before", moved(EXAMPLE, "training", date(2026, 8, 3), date(2026, 8, 28)), "O18",
          FAR, "warning", "C11"),
    Fires("training that starts after Go Live", moved(EXAMPLE, "training", date(2026, 9, 24), date(2026, 10, 2)), "O18",
          FAR, "warning", "B11"),
    Fires("needs asked before the kick-off", needs_meeting(date(2026, 6, 22)), "O19", NEEDS, "warning", "F2"),
    Fires("needs asked after the planning meeting", needs_meeting(date(2026, 8, 20)), "O19", NEEDS, "warning", "F2"),
    Fires("a session on the day of Go Live", trained(session("GPs", date=date(2026, 9, 23), booked=True)), "O20",
          UNTRAINED, "warning", "F2"),
    Fires("a session that is not booked", trained(session("GPs", date=date(2026, 9, 8), booked=False)), "O20",
          UNTRAINED,
          "warning", "I2"),
    Fires("no session", trained(session("GPs"), session("Reception", 3, date=date(2026, 9, 8))), "O20", UNTRAINED,
          "warning", "F2"),
    Fires("many without a session, told at once", trained(*(session(f"Group {row}", row) for row in range(2, 12))),
          "O20", UNTRAINED, "warning", "F2"),
]
QUIET = [
    Quiet("a session three weeks before", trained(session("GPs", date=date(2026, 9, 2), booked=True)), "O18", NEAR),
    Quiet("sessions that have no date yet", trained(session("GPs", date=date(2026, 8, 20)), session("Nurses", 3)),
          "O18",
          NEAR),
    Quiet("needs asked in between", needs_meeting(date(2026, 7, 20)), "O19", NEEDS),
    Quiet("a session the day before", trained(session("GPs", date=date(2026, 9, 22))), "O20", UNTRAINED),
    Quiet("core training done", trained(session("GPs", core_complete=True)), "O20", UNTRAINED),
    Quiet("one session of two", trained(session("GPs", date=date(2026, 9, 8)), session(
        "gps ", 3, date=date(2026, 10, 8))), "O20", UNTRAINED),
    Quiet("a reserve day", trained(session("GPs", date=date(2026, 9, 8)), session(
        "Nurses", 3, date=date(2026, 10, 8), reserve="Yes")), "O20", UNTRAINED),
]


@pytest.mark.parametrize("case", FIRES, ids=lambda case: case.words)
def test_training_out_of_time_is_found(case: Fires) -> None:
    assert_fires(case)


@pytest.mark.parametrize("case", QUIET, ids=lambda case: case.words)
def test_training_in_time_is_not(case: Quiet) -> None:
    assert_quiet(case)


def test_a_tracker_without_training_is_held_to_nothing() -> None:
    assert found(check(EXAMPLE, held_to()), "O20") == []


def test_many_without_a_session_are_told_by_some_of_their_names() -> None:
    crowd = trained(*(session(f"Group {row}", row) for row in range(2, 12)))
    (finding,) = [finding for finding in check(crowd, held_to()) if finding.rule == "O20"]

    assert finding.message.startswith("Group 2, Group 3, Group 4 and 7 more have no core training booked before Go")
