"""The dates that follow from a plan: who must do what by when, so that nobody has to count weeks backwards."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from migdocs.domain.dates import day_and_date
from migdocs.domain.findings import Place
from migdocs.domain.migration import Migration, Status, ThirdParty
from migdocs.domain.phases import Span
from migdocs.domain.schedule import RelativeDate, shift
from migdocs.domain.standards import DeadlineRule, Standards

SOURCE_SYSTEM = "source system"  # among a rule's service words: the row of whatever system the practice leaves


class DeadlineStatus(Enum):
    """How a deadline stands, where the tracker tells."""

    DONE = "done"
    OVERDUE = "overdue"
    DUE = "due"


class Deadline(NamedTuple):
    """Something that somebody does by a date.

    `due` is the last day for it; where it is `not_before` something, the first. `earliest` opens a window that ends on
    `due`. A `calendar_date` stands as it falls, the others are working days. `rule` is the catalogue's id of the rule
    behind it, `source` where its figure comes from. `place` is the cell that records it. `status` is None where the
    date has passed and the tracker does not say what came of it. `third_party` names the row it belongs to, if one.
    """

    id: str
    rule: str
    what: str
    due: date | None
    owner_role: str
    source: str
    earliest: date | None = None
    not_before: bool = False
    calendar_date: bool = False
    place: Place | None = None
    done_on: date | None = None
    status: DeadlineStatus | None = None
    third_party: str = ""

    @property
    def when(self) -> str:
        """The date in words: by Monday 22 June 2026; not before …; from … to …; empty where there is none yet."""
        if self.due is None:
            return ""
        if self.earliest is not None and self.earliest != self.due:
            return f"from {day_and_date(self.earliest)} to {day_and_date(self.due)}"
        word = "not before" if self.not_before else "on" if self.calendar_date else "by"
        return f"{word} {day_and_date(self.due)}"


def deadlines(migration: Migration, standards: Standards) -> tuple[Deadline, ...]:
    """Every dated item that the plan allows to be worked out; the extract request first, the others by date.

    The extract request is there even while it has no date; of the others, only those that have one.
    """
    found = [_deadline(rule, migration, standards) for rule in standards.deadlines]
    first, others = found[:1], [deadline for deadline in found[1:] if deadline.due]
    others += [deadline for row in migration.third_parties for deadline in _of_third_party(row, migration, standards)]
    return (*first, *sorted(others, key=lambda deadline: deadline.due or date.max))


def deadline_of(rule_id: str, migration: Migration, standards: Standards) -> Deadline:
    """The deadline of that id, with or without a date; KeyError where there is none of that name."""
    return _deadline(_rule(rule_id, standards), migration, standards)


def exact_date(rule_id: str, migration: Migration, standards: Standards) -> date | None:
    """The due date of that id as it falls, not rolled to a working day; KeyError where there is none of that name."""
    rule = _rule(rule_id, standards)
    return _on(rule.due, rule, migration, standards)


def _rule(rule_id: str, standards: Standards) -> DeadlineRule:
    for rule in standards.deadlines:
        if rule.id == rule_id:
            return rule
    raise KeyError(rule_id)


def anchor_date(anchor: str, migration: Migration, standards: Standards,
                services: tuple[str, ...] = ()) -> date | None:
    """The date behind "fdp.start", "cutover.end", "old_access_end", or another deadline's id; actual where known.

    Dates beyond belief count as missing. A phase of one day starts and ends on it. Cut-over without dates of its own
    starts with final data production (FDP) and ends on the day before Go Live. The date behind another deadline, such
    as links_off, is the day on which the third parties of those services go off, or until the tracker says so the
    first day on which they may. "loaded.start" and "loaded.end" are the days for checking what the new system holds.
    """
    name, _, side = anchor.partition(".")
    if name == "old_access_end":
        return _old_access_end(migration, standards)
    if name == "loaded":
        days = days_with_loaded_data(migration, standards)
        return days and (days[1] if side == "end" else days[0])
    rule = next((rule for rule in standards.deadlines if rule.id == name), None)
    if rule is not None:
        recorded = [row.off_date for row in rows_for(services or rule.service, migration) if row.off_date]
        first = min(filter(standards.is_plausible, recorded), default=None)
        return first or (rule.earliest or rule.due).on(
            lambda other: anchor_date(other, migration, standards), standards.calendar)
    row = migration.phase(name)
    if row is None or row.status is Status.NOT_APPLICABLE:
        start = end = None
    else:
        start, end = (day if day and standards.is_plausible(day) else None for day in (row.start, row.end))
    estimate = standards.guidance.phase(name).estimate
    if name == "end_of_migration" or (estimate is not None and estimate.high == Span(1, "d")):
        start, end = start or end, end or start
    if name == "cutover":
        go_live = None if end else anchor_date("go_live.start", migration, standards)
        start = start or anchor_date("fdp.start", migration, standards)
        end = end or (go_live - timedelta(days=1) if go_live else None)
    return end if side == "end" else start


def days_with_loaded_data(migration: Migration, standards: Standards) -> tuple[date, date] | None:
    """The first and last day on which the loaded data can be checked before Go Live; None where there is no such day.

    The 2 working days before Go Live; where final data production (FDP) ends too late for that, as before a weekend,
    every day from the one after it to the one before Go Live. Before FDP there is nothing to check.
    """
    fdp, go_live = (anchor_date(anchor, migration, standards) for anchor in ("fdp.end", "go_live.start"))
    if go_live is None:
        return None
    first = standards.calendar.add_working_days(go_live, -2)
    if fdp is None or first > fdp:
        return first, standards.calendar.add_working_days(go_live, -1)
    first, last = fdp + timedelta(days=1), go_live - timedelta(days=1)
    return (first, last) if first <= last else None


def _old_access_end(migration: Migration, standards: Standards) -> date | None:
    said = migration.practice.old_access_end
    if said and standards.is_plausible(said):
        return said
    go_live = anchor_date("go_live.start", migration, standards)
    run_off = standards.figure("run_off")
    return go_live and shift(go_live, run_off.value, run_off.unit, standards.calendar)


def _on(relative: RelativeDate, rule: DeadlineRule, migration: Migration, standards: Standards) -> date | None:
    return relative.on(lambda anchor: anchor_date(anchor, migration, standards, rule.service), standards.calendar)


def _deadline(rule: DeadlineRule, migration: Migration, standards: Standards) -> Deadline:
    due = _on(rule.due, rule, migration, standards)
    earliest = _on(rule.earliest, rule, migration, standards) if rule.earliest else None
    if due and not rule.calendar_date:
        due = standards.calendar.on_or_after(due) if rule.not_before else standards.calendar.on_or_before(due)
        earliest = earliest and min(standards.calendar.on_or_after(earliest), due)
    settled, place, done_on = _settled(rule, migration)
    return Deadline(rule.id, rule.rule, rule.what, due, rule.owner_role, rule.source, earliest, rule.not_before,
                    rule.calendar_date, place, done_on, _status(settled, due, standards))


def _status(settled: bool | None, due: date | None, standards: Standards) -> DeadlineStatus | None:
    if settled:
        return DeadlineStatus.DONE
    if due is None or due >= standards.today:
        return None if due is None else DeadlineStatus.DUE
    return DeadlineStatus.OVERDUE if settled is False else None


def _settled(rule: DeadlineRule, migration: Migration) -> tuple[bool | None, Place | None, date | None]:
    """Whether the tracker says that it is done (None where it does not say), in which cell, and when."""
    said = list(_evidence(rule, migration))
    unfinished = next((evidence for evidence in said if not evidence[0]), None)
    done = next((evidence for evidence in said if evidence[0]), None)
    return done or unfinished or (None, None, None)


def _evidence(rule: DeadlineRule, migration: Migration) -> Iterator[tuple[bool, Place, date | None]]:
    """What each sheet that records the deadline says of it."""
    for row in rows_for(rule.service, migration) if rule.recorded else ():
        if not row.places.cells or rule.recorded in row.places.cells:
            day: date | None = getattr(row, rule.recorded)
            yield day is not None, row.places.at(rule.recorded), day
    for action in migration.actions:
        if rule.action and action.id.strip().upper() == rule.action:
            yield not action.is_open, action.places.at("done"), action.done
    for form in migration.sign_offs:
        if rule.form and form.form_id.strip().upper() == rule.form:
            yield form.returned_on is not None, form.places.at("returned_on"), form.returned_on


def rows_for(services: Iterable[str], migration: Migration) -> Iterator[ThirdParty]:
    """The rows of the Third parties sheet whose service or supplier carries one of those names as whole words."""
    names = [_folded(name) for name in services]
    if SOURCE_SYSTEM in names:
        names.append(_folded(migration.practice.source_system))
    for row in migration.third_parties:
        said = f" {_folded(row.service)} | {_folded(row.supplier)} "
        if any(name and f" {name} " in said for name in names):
            yield row


def _folded(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.casefold()))


def notify_by(row: ThirdParty, migration: Migration, standards: Standards) -> date | None:
    """The last day, as it falls, to tell a third party: its notice before it goes off, or else before FDP.

    Where the tracker gives no notice period but a day to tell it by, that day.
    """
    needed_from = row.off_date or anchor_date("fdp.start", migration, standards)
    if row.notice is None or needed_from is None or not standards.is_plausible(needed_from):
        return row.notify_by if row.notify_by and standards.is_plausible(row.notify_by) else None
    return shift(needed_from, -min(row.notice.number, 999), row.notice.unit, standards.calendar)


def _of_third_party(row: ThirdParty, migration: Migration, standards: Standards) -> Iterator[Deadline]:
    """Tell it in time, and remind it a week before and on the day of each change."""
    name = row.service or row.supplier
    last = notify_by(row, migration, standards)
    if not name:
        return
    if last:
        due, told = standards.calendar.on_or_before(last), row.notified_on or row.confirmed_on
        asks = f", which asks for {row.notice} of notice" if row.notice else ""
        yield Deadline("third_party_notice", "L08", f"Tell {name} of the migration{asks}", due,
                       "practice_manager", "the tracker: the third party's own notice period",
                       place=row.places.at("notified_on"), done_on=told, third_party=name,
                       status=_status(bool(told), due, standards))
    ahead = standards.figure("reminder_before_change")
    changes = ((row.off_date, "goes off on", "off_date"), (row.on_date, "is back on from", "on_date"))
    for change, words, column in changes:
        if change and standards.is_plausible(change):
            said = f"{name} that it {words} {day_and_date(change)}"
            a_week_before = shift(change, -ahead.value, ahead.unit, standards.calendar)
            for rule_id, text, day in (
                ("reminder_a_week_before", f"Remind {said}", a_week_before),
                ("reminder_on_the_day", f"Remind {said}, and have it confirmed", change),
            ):
                due = standards.calendar.on_or_before(day)
                yield Deadline(rule_id, "L10", text, due, "practice_manager", ahead.source, place=row.places.at(column),
                               third_party=name, status=_status(None, due, standards))
