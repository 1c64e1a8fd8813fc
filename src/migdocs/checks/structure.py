"""Whether the plan is whole and agrees with itself (S02 to S07, S13)."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import Any

from migdocs.checks.plan import Plan
from migdocs.checks.wording import agree, in_sentence, listed
from migdocs.domain.dates import day_and_date, long_date, short_date
from migdocs.domain.findings import Finding, Place, Severity
from migdocs.domain.migration import Migration, OddityKind, PhaseDates, Places, Status
from migdocs.domain.standards import Standards

ERROR, WARNING, INFORMATION = Severity.ERROR, Severity.WARNING, Severity.INFORMATION


def _title(row: PhaseDates, standards: Standards) -> str:
    return standards.title(row.phase)


def _ends_first(start: date | None, end: date | None, places: Places, names: tuple[str, str], what: str, words: str,
                standards: Standards) -> Iterator[Finding]:
    if start and end and end < start and standards.is_plausible(start) and standards.is_plausible(end):
        yield Finding("ends-before-it-starts", ERROR,
                      f"{what} ends on {day_and_date(end)}, before it starts on {day_and_date(start)}.",
                      places.at(names[1]),
                      f"Change the {words} end to {day_and_date(start)} or later, or correct the {words} start.",
                      shown=short_date(end))


def ends_before_it_starts(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """What has a start and an end does not end before it starts; planned and actual dates each for themselves."""
    for row in migration.phases:
        title = _title(row, standards)
        yield from _ends_first(row.planned_start, row.planned_end, row.places, ("planned_start", "planned_end"),
                               f"{title} as planned", "planned", standards)
        yield from _ends_first(row.actual_start, row.actual_end, row.places, ("actual_start", "actual_end"),
                               f"{title} as it happened", "actual", standards)
    for checking in migration.checking_rounds:
        yield from _ends_first(checking.start, checking.end, checking.places, ("start", "end"),
                               f"Round {checking.round} of data checking".replace("Round  of", "A round of"), "round's",
                               standards)
    for message in migration.messages:
        yield from _ends_first(message.starts, message.ends, message.places, ("starts", "ends"), "A message",
                               "message's", standards)


def _every_date(migration: Migration) -> Iterator[tuple[date, Place]]:
    """Each date that the tracker holds, with its cell."""
    for part in fields(migration):
        value: Any = getattr(migration, part.name)
        for record in value if isinstance(value, tuple) else (value,):
            places = getattr(record, "places", None)
            if places is not None:
                for column in fields(record):
                    day = getattr(record, column.name)
                    if isinstance(day, date):
                        yield day, places.at(column.name)


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
                              f"The {words} of {in_sentence(_title(row, standards))} is {day_and_date(day)}, which is "
                              "still to come.",
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
        said = f"{_title(row, standards)} {agree(_title(row, standards), 'is')} marked "
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
        if problem and row.status and not _unread(migration, row.places.at(column)):
            yield Finding("status-disagrees-with-dates", WARNING, said + problem, row.places.at(column), hint,
                          shown=row.status.value if column == "status" else "")


def overdue(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """A phase whose planned end is over has an actual end, or a status that says why not."""
    excused = (Status.COMPLETE, Status.NOT_APPLICABLE, Status.ON_HOLD)
    for row in migration.phases:
        end = Plan(migration, standards, turned_out=False).end(row.phase)
        waiting = row.actual_end is None and row.status not in excused
        if waiting and end and not end.happened and end.day < standards.today:
            yield Finding("overdue", WARNING,
                          f"{end.title} {agree(end.title, 'was')} planned to end on {day_and_date(end.day)}, and "
                          "nothing says that this has happened.",
                          end.place, "Enter the actual end if it is over; if not, plan a new end.",
                          shown=short_date(end.day))


def repeated_phase(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Each phase stands in the plan once."""
    first: dict[str, PhaseDates] = {}
    for row in migration.phases:
        if row.phase in first:
            before = first[row.phase].places.at("phase")
            where = f" (first in {before.cell})" if before.cell else ""
            yield Finding("repeated-phase", ERROR, f"{_title(row, standards)} stands in the plan twice{where}.",
                          row.places.at("phase"), "Delete one of the two rows, or give it its proper phase.",
                          shown=row.name)
        first.setdefault(row.phase, row)


def _phases_heading(migration: Migration) -> Place:
    return migration.sheets.get("Phases", Place("Phases"))


def _unread(migration: Migration, place: Place) -> bool:
    """Whether that cell holds something that could not be taken at face value, which is told on its own."""
    return any(oddity.place == place for oddity in migration.oddities)


def _has_dates(row: PhaseDates) -> bool:
    return any((row.planned_start, row.planned_end, row.actual_start, row.actual_end))


def _nothing_dated(migration: Migration) -> bool:
    columns = ("planned_start", "planned_end")
    wrong = {oddity.place for oddity in migration.oddities if oddity.kind is not OddityKind.BLANK_WITH_REASON}
    return not any(_has_dates(row) or any(row.places.cells.get(column) in wrong for column in columns)
                   for row in migration.phases)


def plan_without_dates(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """A plan begins with a few dates, from which the others follow."""
    if _nothing_dated(migration):
        wanted = listed(standards.title(phase) for phase in ("procurement", "kick_off", "idp", "fdp", "go_live"))
        yield Finding("plan-without-dates", WARNING, "The Phases sheet has no dates yet.", _phases_heading(migration),
                      f"Fill in the planned start and end of these first: {wanted}. The other phases lie between them.")


def missing_phase(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Every phase of the guide has its row in the plan, even if only to say that it is not applicable."""
    there = {row.phase for row in migration.phases}
    meant = {oddity.suggestion for oddity in migration.oddities if oddity.kind is OddityKind.UNKNOWN_PHASE}
    missing = [phase.title for phase in standards.guidance.phases if phase.id not in there and phase.title not in meant]
    if missing and not _nothing_dated(migration):
        names = listed(f"“{title}”" for title in missing)
        yield Finding("missing-phase", WARNING, f"The Phases sheet has no row for {names}.", _phases_heading(migration),
                      f"Add a row for {'it' if len(missing) == 1 else 'each'}, with the status Not applicable where a "
                      "phase does not take place.")


def phase_without_dates(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Every phase that takes place has a planned date, or a word that says why not yet."""
    bare = [row for row in migration.phases if row.status is not Status.NOT_APPLICABLE and not _has_dates(row)
            and not any(_unread(migration, row.places.cells.get(column, Place("")))
                        for column in ("planned_start", "planned_end"))]
    if bare and not _nothing_dated(migration):
        yield Finding("phase-without-dates", INFORMATION,
                      f"No dates yet for {listed(in_sentence(_title(row, standards)) for row in bare)}.",
                      bare[0].places.at("planned_start"),
                      "Enter the planned start and end; the documents say “To be confirmed” until then.")


def same_system_twice(migration: Migration, _: Standards) -> Iterator[Finding]:
    """The practice moves from one system to another one."""
    practice = migration.practice

    def plain(name: str) -> str:
        return "".join(letter for letter in name.casefold() if letter.isalnum())

    if practice.source_system and plain(practice.source_system) == plain(practice.target_system):
        yield Finding("same-system-twice", ERROR,
                      f"The source system and the target system are both {practice.target_system.strip()}.",
                      practice.places.at("target_system"), "Enter the system that the practice moves to.",
                      shown=practice.target_system)


def practice_details_missing(migration: Migration, _: Standards) -> Iterator[Finding]:
    """Every document needs the practice's name, its ODS code and the two systems."""
    practice = migration.practice
    wanted = {"name": "practice name", "ods_code": "ODS code", "source_system": "source system",
              "target_system": "target system"}
    missing = [column for column in wanted if not getattr(practice, column).strip()]
    if missing:
        yield Finding("practice-details-missing", WARNING,
                      f"The Practice sheet does not give the {listed(wanted[column] for column in missing)}.",
                      practice.places.at(missing[0]), "Fill it in: every document carries it." if len(missing) == 1
                      else "Fill them in: every document carries them.")
