"""Training in time: the planning of it, the core part just before Go Live, and everybody in it (O18 to O20)."""

from collections.abc import Iterator
from datetime import date, timedelta

from migdocs.checks.notice import planning_meeting
from migdocs.checks.plan import Plan
from migdocs.checks.wording import listed
from migdocs.domain.dates import day_and_date, short_date
from migdocs.domain.findings import Finding, Place, Severity
from migdocs.domain.migration import Migration, TrainingSession
from migdocs.domain.schedule import shift
from migdocs.domain.standards import Standards

NEEDS_MEETING = "A-513"
MANY = 3  # more names than that are told in one finding


def core_training_far_from_go_live(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Some of the training lies in the weeks just before Go Live, so that it is not forgotten by then."""
    plan = Plan(migration, standards, turned_out=True)
    go_live, start, end = plan.start("go_live"), plan.start("training"), plan.end("training")
    if go_live is None:
        return
    near = standards.figure("core_training_before_go_live")
    first = shift(go_live.day, -near.value, near.unit, standards.calendar)
    severity = Severity.INFORMATION if go_live.over else Severity.WARNING
    wanted = f"The guide wants the core of it in the {near} before Go Live, from {day_and_date(first)}."
    start_by = standards.calendar.on_or_after(first)
    hint = f"Plan a session between {day_and_date(start_by)} and {day_and_date(go_live.day)}."
    dated = [session for session in migration.training if session.date and standards.is_plausible(session.date)]
    if dated and len(dated) == len(migration.training):
        if not any(_day(session) >= first and _day(session) <= go_live.day for session in dated):
            nearest = min(dated, key=lambda session: abs(_day(session) - go_live.day))
            yield Finding("core-training-far-from-go-live", severity,
                          f"No training session is near Go Live; the nearest is on {day_and_date(_day(nearest))}. "
                          f"{wanted}",
                          nearest.places.at("date"), hint, shown=short_date(_day(nearest)))
    elif start and end and start.day <= end.day and (end.day < first or start.day > go_live.day):
        place, day = (end.place, end.day) if end.day < first else (start.place, start.day)
        yield Finding("core-training-far-from-go-live", severity,
                      f"Training lasts from {day_and_date(start.day)} to {day_and_date(end.day)}. {wanted}",
                      place, hint, shown=short_date(day))


def _day(session: TrainingSession) -> date:
    return session.date or date.min


def training_needs_meeting_out_of_place(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """The meeting about training needs is held after the kick-off and before the cut-over planning meeting."""
    kick_off = Plan(migration, standards, turned_out=True).start("kick_off")
    planning = planning_meeting(migration, standards)
    for action in migration.actions:
        day, column = (action.done, "done") if action.done else (action.due, "due")
        if action.id.strip().upper() != NEEDS_MEETING or not day or not standards.is_plausible(day):
            continue
        severity = Severity.WARNING if action.is_open else Severity.INFORMATION
        if kick_off and day < kick_off.day:
            yield Finding("training-needs-meeting-out-of-place", severity,
                          f"The training needs meeting is on {day_and_date(day)}, before {kick_off.clause()}.",
                          action.places.at(column), "Hold it at the kick-off meeting or after it.",
                          shown=short_date(day))
        elif planning and day > planning[0]:
            yield Finding("training-needs-meeting-out-of-place", severity,
                          f"The training needs meeting is on {day_and_date(day)}, after the cut-over planning on "
                          f"{day_and_date(planning[0])}.",
                          action.places.at(column), "Hold it before the cut-over planning meeting.",
                          shown=short_date(day))


def untrained_at_go_live(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Everybody on the Training sheet has had core training, or has it booked, before Go Live."""
    go_live = Plan(migration, standards, turned_out=True).start("go_live")
    sessions = [session for session in migration.training if session.who and not _is_reserve(session)]
    if go_live is None or not sessions:
        return
    by_name: dict[str, list[TrainingSession]] = {}
    for session in sessions:
        by_name.setdefault(" ".join(session.who.casefold().split()), []).append(session)
    untrained = [rows for rows in by_name.values() if not any(_is_trained(row, go_live.day) for row in rows)]
    severity = Severity.INFORMATION if go_live.over else Severity.WARNING
    last = day_and_date(standards.calendar.on_or_before(go_live.day - timedelta(days=1)))
    hint = f"Book a session on {last} or earlier."
    latest = [max(rows, key=_day) for rows in untrained]
    late = [row for row in latest if _day(row) >= go_live.day]
    unbooked = [row for row in latest if _day(row) < go_live.day]
    for row in late:
        yield Finding("untrained-at-go-live", severity,
                      f"{row.who} is trained on {day_and_date(_day(row))}, which is not before {go_live.clause()}.",
                      row.places.at("date"), hint, shown=short_date(_day(row)))
    if len(unbooked) > MANY:
        who = listed([*(row.who for row in unbooked[:MANY]), f"{len(unbooked) - MANY} more"])
        yield Finding("untrained-at-go-live", severity,
                      f"{who} have no core training booked before {go_live.clause()}.",
                      _unbooked_cell(unbooked[0]), hint)
        return
    for row in unbooked:
        yield Finding("untrained-at-go-live", severity,
                      f"{row.who} has no core training booked before {go_live.clause()}.", _unbooked_cell(row), hint)


def _unbooked_cell(session: TrainingSession) -> Place:
    return session.places.at("booked" if session.date else "date")


def _is_reserve(session: TrainingSession) -> bool:
    return session.reserve.strip().casefold() in ("y", "yes", "true", "reserve")


def _is_trained(session: TrainingSession, go_live: date) -> bool:
    in_time = session.date is not None and session.date < go_live and session.booked is not False
    return bool(session.core_complete or session.attended or in_time)
