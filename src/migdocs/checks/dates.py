"""Whether dates agree with each other, with the calendar and with what has happened (S02 to S06)."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from migdocs.checks.plan import Plan, is_unread
from migdocs.checks.wording import agree, in_sentence
from migdocs.domain.dates import day_and_date, long_date, short_date
from migdocs.domain.findings import Finding, Place, Severity
from migdocs.domain.migration import Migration, PhaseDates, Status
from migdocs.domain.standards import Standards

ERROR, WARNING = Severity.ERROR, Severity.WARNING


def _ends_first(records: Iterable[tuple[Any, str]], columns: tuple[str, str],
                standards: Standards) -> Iterator[Finding]:
    """Records, each with the words for it, whose end column is before their start column."""
    kind = "planned " if columns[0].startswith("planned") else "actual " if columns[0].startswith("actual") else ""
    for record, words in records:
        start, end = getattr(record, columns[0]), getattr(record, columns[1])
        if start and end and end < start and standards.is_plausible(start) and standards.is_plausible(end):
            yield Finding("ends-before-it-starts", ERROR,
                          f"The {kind}end of {words} is {day_and_date(end)}, before the {kind}start, "
                          f"{day_and_date(start)}.",
                          record.places.at(columns[1]),
                          f"Change the {kind}end to {day_and_date(start)} or later, or correct the {kind}start.",
                          shown=short_date(end))


def ends_before_it_starts(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """What has a start and an end does not end before it starts; planned and actual dates each for themselves."""
    phases = [(row, in_sentence(standards.title(row.phase))) for row in migration.phases]
    yield from _ends_first(phases, ("planned_start", "planned_end"), standards)
    yield from _ends_first(phases, ("actual_start", "actual_end"), standards)
    rounds = [(row, "this round of data checking") for row in migration.checking_rounds]
    yield from _ends_first(rounds, ("start", "end"), standards)
    yield from _ends_first([(row, "this message") for row in migration.messages], ("starts", "ends"), standards)


def _every_date(migration: Migration) -> Iterator[tuple[date, Place]]:
    """Each date that the tracker holds, with its cell."""
    for record in migration.records():
        for name, day in zip(record._fields, record, strict=True):
            if isinstance(day, date):
                yield day, record.places.at(name)


def _middle(migration: Migration, standards: Standards) -> date:
    """The middle of the plan: half of the phases' plausible dates are earlier, half later; today where it has none."""
    days = sorted(day for row in migration.phases for day in (row.planned_start, row.planned_end)
                  if day and standards.is_plausible(day))
    return days[len(days) // 2] if days else standards.today


def _without_slip(day: date, middle: date, standards: Standards) -> date | None:
    """The date that was meant if this one slipped between the 1900 and the 1904 date system, else None."""
    slip, far = standards.figure("date_system_slip").value, standards.figure("far_from_the_plan").value
    for days in (slip, -slip):
        ordinal = day.toordinal() + days
        if abs(ordinal - middle.toordinal()) <= far:
            return date.fromordinal(ordinal)
    return None


def _same_day_near(day: date, middle: date) -> date | None:
    """The same day and month in the year that brings it nearest to the middle of the plan."""
    years = () if (day.month, day.day) == (2, 29) else range(middle.year - 1, middle.year + 2)
    near = [day.replace(year=year) for year in years]
    return min(near, key=lambda candidate: abs(candidate - middle), default=None)


def implausible_year(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """A date lies in the years in which a migration can be; further off, it is a slip of the keyboard."""
    middle = _middle(migration, standards)
    first, last = standards.earliest_plausible, standards.latest_plausible
    for day, place in _every_date(migration):
        if not standards.is_plausible(day) and not _without_slip(day, middle, standards):
            meant = _same_day_near(day, middle)
            yield Finding("implausible-year", WARNING,
                          f"{day_and_date(day)} cannot be right: a date of a migration lies between {long_date(first)} "
                          f"and {long_date(last)}. It is left out of the checks.",
                          place,
                          f"Did you mean {day_and_date(meant)}?" if meant else "Correct the year.",
                          shown=short_date(day))


def date_from_1904(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """A date years away from the plan has not slipped by the 4 years and a day between Excel's two date systems."""
    middle, far = _middle(migration, standards), standards.figure("far_from_the_plan").value
    for day, place in _every_date(migration):
        in_plan = place.sheet == "Phases" or not standards.is_plausible(day)
        meant = _without_slip(day, middle, standards) if in_plan and abs(day - middle).days > far else None
        if meant:
            yield Finding("date-from-1904", WARNING,
                          f"{day_and_date(day)} is years away from the rest of the plan. It looks like one copied from "
                          "a workbook with the 1904 date system, which moves dates by 4 years and a day.",
                          place, f"Did you mean {day_and_date(meant)}?", shown=short_date(day))


def happened_in_the_future(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """An actual date says what has happened, so it is not later than today."""
    for row in migration.phases:
        for day, column, words in ((row.actual_start, "actual_start", "actual start"),
                                   (row.actual_end, "actual_end", "actual end")):
            if day and day > standards.today and standards.is_plausible(day):
                yield Finding("happened-in-the-future", ERROR,
                              f"The {words} of {in_sentence(standards.title(row.phase))} is {day_and_date(day)}, "
                              "which is still to come.",
                              row.places.at(column),
                              f"Move the date to the planned {column.removeprefix('actual_')}, or correct it.",
                              shown=short_date(day))


def done_in_the_future(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """What is recorded as done, sent or returned has happened by today."""
    recorded = (
        (migration.actions, ("done",)), (migration.sign_offs, ("sent_on", "chased_on", "returned_on")),
        (migration.third_parties, ("notified_on",)),
        (migration.issues, ("raised_on", "sent_to_supplier_on", "fixed_on", "rechecked_on")),
    )
    for records, columns in recorded:
        for record in records:
            for column in columns:
                day: date | None = getattr(record, column)
                if day and day > standards.today and standards.is_plausible(day):
                    yield Finding("done-in-the-future", WARNING,
                                  f"{day_and_date(day)} is still to come, but this column is for what has happened.",
                                  record.places.at(column),
                                  "Correct the date, or leave the cell blank until it is done.",
                                  shown=short_date(day))


def _has_column(row: PhaseDates, column: str) -> bool:
    """Whether the tracker has that column: what it does not ask for is not missing."""
    return not row.places.cells or column in row.places.cells


def status_disagrees_with_dates(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Complete has an actual end; In progress an actual start and no actual end; Not started has no actual dates."""
    for row in migration.phases:
        said = f"{standards.title(row.phase)} {agree(standards.title(row.phase), 'is')} marked "
        column, problem, hint = "", "", ""
        if row.status is Status.COMPLETE and not row.actual_end and _has_column(row, "actual_end"):
            column, problem = "actual_end", "Complete, but has no actual end."
            hint = "Enter the date on which it ended, or change the status."
        elif row.status is Status.IN_PROGRESS and row.actual_end:
            column, problem = "status", f"In progress, but has an actual end ({day_and_date(row.actual_end)})."
            hint = "Change the status to Complete, or clear the actual end."
        elif row.status is Status.IN_PROGRESS and not row.actual_start and _has_column(row, "actual_start"):
            column, problem = "actual_start", "In progress, but has no actual start."
            hint = "Enter the date on which it started, or change the status to Not started."
        elif row.status is Status.NOT_STARTED and (happened := row.actual_start or row.actual_end):
            column, problem = "status", f"Not started, but has an actual date ({day_and_date(happened)})."
            hint = f"Change the status to {'Complete' if row.actual_end else 'In progress'}, or clear the actual dates."
        if problem and row.status and not is_unread(migration, row.places.at(column)):
            yield Finding("status-disagrees-with-dates", WARNING, said + problem, row.places.at(column), hint,
                          shown=row.status.value if column == "status" else "")


def overdue(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """A phase whose planned end has passed has an actual end, or a status that says why not."""
    excused = (Status.COMPLETE, Status.NOT_APPLICABLE, Status.ON_HOLD)
    for row in migration.phases:
        end = Plan(migration, standards, turned_out=False).end(row.phase)
        waiting = row is migration.phase(row.phase) and row.actual_end is None and row.status not in excused
        if waiting and end and not end.happened and end.day < standards.today:
            yield Finding("overdue", WARNING,
                          f"{end.title} {agree(end.title, 'was')} planned to end on {day_and_date(end.day)}, and "
                          "nothing says that this has happened.",
                          end.place, "Enter the actual end if it is over; if not, plan a new end.",
                          shown=short_date(end.day))
