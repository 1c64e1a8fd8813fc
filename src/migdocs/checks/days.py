"""Dates on a weekend, a bank holiday, or a day on which the practice is closed (S08, S09)."""

from collections.abc import Iterator
from datetime import date

from migdocs.checks.notice import MEETING_ACTION
from migdocs.checks.plan import Edge, Plan
from migdocs.domain.dates import day_and_date, short_date
from migdocs.domain.findings import Finding, Place, Severity
from migdocs.domain.migration import Migration
from migdocs.domain.standards import Standards


def _closed(day: date, what: str, place: Place, severity: Severity, standards: Standards) -> Iterator[Finding]:
    why = standards.calendar.why_closed(day)
    if why and standards.is_plausible(day):
        before, after = standards.calendar.on_or_before(day), standards.calendar.on_or_after(day)
        yield Finding("not-a-working-day", severity, f"{what} {_not_working(day, why)}.", place,
                      f"Choose a working day: {day_and_date(before)} or {day_and_date(after)}.", shown=short_date(day))


def _not_working(day: date, why: str) -> str:
    """Saturday 20 June 2026, which is not a working day; Monday 31 August 2026, a bank holiday (…)."""
    return f"{day_and_date(day)}, {'which is not a working day' if why.startswith('a S') else why}"


def staff_task_on_closed_day(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Meetings and the practice's own tasks are on working days: kick-off, survey, planning, checking, training."""
    plan = Plan(migration, standards, turned_out=False)
    edges: list[Edge | None] = [plan.start(phase) for phase in
                                ("kick_off", "technical_survey", "cutover_planning", "data_checking")]
    for edge in edges:
        if edge:
            severity = Severity.INFORMATION if edge.over or edge.happened else Severity.WARNING
            yield from _closed(edge.day, f"{edge.title} {edge.verb} on", edge.place, severity, standards)
    for action in migration.actions:
        if action.id.strip().upper() == MEETING_ACTION and action.is_open and action.due:
            yield from _closed(action.due, "The cut-over planning meeting is on", action.places.at("due"),
                               Severity.WARNING, standards)
    for session in migration.training:
        if session.date:
            past = session.date < standards.today
            yield from _closed(session.date, f"The training session of {session.who or 'this row'} is on",
                               session.places.at("date"), Severity.INFORMATION if past else Severity.WARNING, standards)


def data_event_on_closed_day(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """The extracts and Go Live may well be at a weekend; it is worth knowing that staff and suppliers must be there."""
    plan = Plan(migration, standards, turned_out=False)
    for phase in ("idp", "fdp", "go_live"):
        edge = plan.start(phase)
        if edge and (why := standards.calendar.why_closed(edge.day)):
            yield Finding("data-event-on-closed-day", Severity.INFORMATION,
                          f"{edge.title} {edge.verb} on {_not_working(edge.day, why)}. That is allowed.", edge.place,
                          "Make sure that both suppliers and the practice have people there.",
                          shown=short_date(edge.day))
