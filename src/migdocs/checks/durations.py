"""How long each phase lasts, beside the guide's estimate (D02 to D14), and the whole migration (D-T1)."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from migdocs.checks.plan import Edge, Plan, RuleFunction
from migdocs.checks.wording import agree, count_of, in_sentence
from migdocs.domain.dates import day_and_date, short_date
from migdocs.domain.findings import Finding, Place, Severity
from migdocs.domain.migration import Migration
from migdocs.domain.phases import Basis, Estimate, Span
from migdocs.domain.schedule import DAY, WorkingCalendar, calendar_days
from migdocs.domain.standards import Standards


class Length(NamedTuple):
    """How long something lasts, first and last day included, in both ways of counting."""

    start: date
    end: date
    calendar: WorkingCalendar

    def days(self, basis: Basis) -> int:
        """The number of working or of calendar days."""
        if basis is Basis.WORKING:
            return self.calendar.working_days(self.start, self.end)
        return calendar_days(self.start, self.end)

    def exceeds(self, high: Span, basis: Basis) -> bool:
        """Whether it is longer than that; from Monday to Monday two weeks later still counts as 2 weeks."""
        return self.days(basis) > high.days(basis) and not self._fits_weeks(high)

    def falls_short(self, low: Span, basis: Basis) -> bool:
        """Whether it is shorter than that."""
        return self.days(basis) < low.days(basis)

    def is_within(self, estimate: Estimate, basis: Basis) -> bool:
        """Whether it is neither longer nor shorter than the estimate."""
        return not (self.exceeds(estimate.high, basis) or self.falls_short(estimate.low, basis))

    def _fits_weeks(self, high: Span) -> bool:
        return high.unit == "w" and (self.end - self.start).days <= high.days(Basis.CALENDAR)

    def __str__(self) -> str:
        return (f"{count_of(self.days(Basis.WORKING), 'working day')} "
                f"({count_of(self.days(Basis.CALENDAR), 'calendar day')})")


class Measured(NamedTuple):
    """A phase whose length can be told: its length, the estimate it is held to, and the cell a person would change."""

    title: str
    length: Length
    estimate: Estimate
    end: Edge | None
    place: Place
    short_is_good: bool
    is_over: bool

    def is_longer(self, standards: Standards) -> bool:
        """Whether it is too long on its own counting basis and, in doubt, on the other one too."""
        return self.length.exceeds(self.estimate.high, self.estimate.basis) and not self._benefit_of_doubt(standards)

    def is_shorter(self, standards: Standards) -> bool:
        """Whether it is too short on its own counting basis and, in doubt, on the other one too."""
        return self.length.falls_short(self.estimate.low, self.estimate.basis) and not self._benefit_of_doubt(standards)

    def _benefit_of_doubt(self, standards: Standards) -> bool:
        other = Basis.CALENDAR if self.estimate.basis is Basis.WORKING else Basis.WORKING
        return not standards.strict_counting and self.length.is_within(self.estimate, other)

    def finding(self, code: str, severity: Severity, hint: str) -> Finding:
        """The length in both counts, and the estimate beside it."""
        if self.is_over and severity is Severity.WARNING:
            severity = Severity.INFORMATION
        message = f"{self.title} {agree(self.title, 'lasts')} {self.length}. The guide estimates {self.estimate}."
        return Finding(code, severity, message, self.place, hint, shown=short_date(self.end.day) if self.end else "")


def measured(phase: str, migration: Migration, standards: Standards) -> Measured | None:
    """The length of a phase, or None where its dates do not tell one or the guide gives no estimate.

    Cut-over without dates of its own lasts from final data production (FDP) to the day before Go Live.
    """
    plan = Plan(migration, standards, turned_out=False)
    guide, row = standards.guidance.phase(phase), plan.row(phase)
    start, end = plan.start(phase), plan.end(phase)
    if guide.estimate is None or row is None:
        return None
    place = end.place if end else row.places.at("planned_end")
    estimate = guide.estimate
    if start and end:
        days = (start.day, end.day)
    elif phase == "cutover" and not start and not end:
        fdp, go_live = plan.end("fdp"), plan.start("go_live")
        if not (fdp and go_live):
            return None
        days = (fdp.day, go_live.day - DAY)
    else:
        return None
    if days[1] < days[0]:
        return None
    if phase == "go_live" and migration.practice.technical_go_live:
        most = standards.figure("go_live_with_technical")
        estimate = Estimate(estimate.low, Span(most.value, most.unit), estimate.basis)
    return Measured(guide.title, Length(*days, standards.calendar), estimate, end, place, guide.short_is_good,
                    row.is_complete)


def _latest_end(found: Measured, standards: Standards) -> date:
    """The last end, on a working day, that is still within the estimate."""
    high = found.estimate.high.days(Basis.CALENDAR)
    day = min(found.length.end, found.length.start + DAY * (2 * high + 14))
    while Length(found.length.start, day, standards.calendar).exceeds(found.estimate.high, found.estimate.basis):
        day -= DAY
    return max(found.length.start, standards.calendar.on_or_before(day))


def _earliest_end(found: Measured, standards: Standards) -> date:
    """The first end that is within the estimate."""
    day = found.length.end
    while Length(found.length.start, day, standards.calendar).falls_short(found.estimate.low, found.estimate.basis):
        day += DAY
    return day


def _longer(phase: str, words: str) -> RuleFunction:
    """The rule that one phase lasts no longer than the guide estimates, told in those words."""

    def rule(migration: Migration, standards: Standards) -> Iterator[Finding]:
        found = measured(phase, migration, standards)
        if found and found.is_longer(standards):
            latest, fdp = _latest_end(found, standards), Plan(migration, standards, turned_out=False).end("fdp")
            impossible = phase == "cutover" and fdp and latest <= fdp.day
            yield found.finding("phase-longer-than-estimate", Severity.WARNING,
                                ("Shorten it" if impossible else f"Change the planned end to {day_and_date(latest)} or "
                                 "earlier") + ", or note why it needs longer.")

    rule.__name__ = f"{phase}_longer_than_estimate"
    rule.__doc__ = words
    return rule


def _shorter(phase: str, words: str) -> RuleFunction:
    """The rule that one phase lasts no shorter than the guide estimates, told in those words."""

    def rule(migration: Migration, standards: Standards) -> Iterator[Finding]:
        found = measured(phase, migration, standards)
        if found and found.is_shorter(standards):
            severity = Severity.INFORMATION if found.short_is_good else Severity.WARNING
            if phase == "cutover":
                least = standards.figure("cutover_realistic_minimum")
                if found.length.falls_short(Span(least.value, least.unit), Basis.CALENDAR):
                    severity = Severity.WARNING
            to, go_live = _earliest_end(found, standards), Plan(migration, standards, turned_out=False).start("go_live")
            change = f"change the planned end to {day_and_date(to)} or later."
            if phase == "cutover" and go_live and to > go_live.day:
                change = "give it more days between FDP and Go Live."
            hint = f"Make sure that the time is realistic, or {change}"
            if not found.short_is_good:
                hint = change[0].upper() + change[1:]
            yield found.finding("phase-shorter-than-estimate", severity, hint)

    rule.__name__ = f"{phase}_shorter_than_estimate"
    rule.__doc__ = words
    return rule


procurement_longer = _longer("procurement", "Placing the order and having it accepted takes no longer than estimated.")
procurement_shorter = _shorter("procurement", "An order placed sooner than estimated is good news, if it was accepted.")
kick_off_longer = _longer("kick_off", "The kick-off is one meeting on one day.")
survey_longer = _longer("technical_survey", "The technical survey is done in a day.")
pre_migration_longer = _longer(
    "pre_migration", "The burst of tasks before the first extract lasts no longer than estimated; clean-up may go on.")
pre_migration_shorter = _shorter(
    "pre_migration", "Cleaning data, telling third parties and choosing test records takes its time.")
idp_longer = _longer("idp", "Initial data production (IDP) is one day.")
data_checking_longer = _longer("data_checking", "Data checking that overruns moves Go Live.")
data_checking_shorter = _shorter("data_checking", "Data checked in a hurry is not checked.")
data_recheck_longer = _longer("data_recheck", "The recheck and its signature take no longer than estimated.")
data_recheck_shorter = _shorter("data_recheck", "The recheck takes at least the time that the guide gives it.")
fdp_longer = _longer("fdp", "Final data production (FDP) is one day.")
cutover_longer = _longer(
    "cutover", "The practice works by hand no longer than estimated: everything done then is entered again afterwards.")
cutover_shorter = _shorter(
    "cutover", "A short cut-over is good news, but less than a weekend is hardly possible and wants a second look.")
go_live_longer = _longer("go_live", "Go Live is one day; two where a technical go live comes before it.")
post_go_live_longer = _longer("post_go_live", "Entering what happened in cut-over takes no longer than estimated.")
post_go_live_shorter = _shorter(
    "post_go_live", "Re-entry done sooner than estimated is good news if staff are set aside.")


def technical_go_live_out_of_place(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Where a technical go live is recorded, it is on the day of Go Live or just before it."""
    technical = migration.practice.technical_go_live
    go_live = Plan(migration, standards, turned_out=False).start("go_live")
    if technical and go_live and standards.is_plausible(technical):
        most = standards.figure("technical_go_live_before")
        if not 0 <= (go_live.day - technical).days <= most.value:
            yield Finding(
                "technical-go-live-out-of-place", Severity.WARNING,
                f"The technical go live is on {day_and_date(technical)}, but {go_live.clause()}. "
                f"It belongs on that day or up to {most} before it.",
                migration.practice.places.at("technical_go_live"),
                "Correct the date, or leave it blank if there is no separate technical go live.",
                shown=short_date(technical))


def _weeks(start: Edge, end: Edge) -> float:
    return (end.day - start.day).days / 7


def _total(migration: Migration, standards: Standards) -> tuple[Edge, Edge] | None:
    """The first and the last day of the total, where the plan has both and in that order."""
    plan = Plan(migration, standards, turned_out=False)
    start, end = plan.start("procurement"), plan.end("post_go_live")
    return (start, end) if start and end and start.day <= end.day else None


def _total_message(start: Edge, end: Edge, standards: Standards) -> str:
    return (f"The whole migration lasts {_weeks(start, end):.1f} weeks: {start.clause()} and {in_sentence(end.title)} "
            f"{end.verb} on {day_and_date(end.day)}. The guide estimates {standards.guidance.total}.")


def migration_longer_than_estimate(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """From the start of procurement to the end of Post Go Live, a migration lasts no longer than estimated."""
    total, high = _total(migration, standards), standards.guidance.total.high.days(Basis.CALENDAR)
    if total and (total[1].day - total[0].day).days > high:
        start, end = total
        latest = standards.calendar.on_or_before(start.day + DAY * high)
        go_live = Plan(migration, standards, turned_out=False).end("go_live")
        within = "" if go_live and latest <= go_live.day else (
            f" To stay within the estimate, Post Go Live ends on {day_and_date(latest)} or earlier.")
        yield end.finding("migration-longer-than-estimate", Severity.WARNING, _total_message(start, end, standards),
                          f"Many migrations take longer: note why this one does.{within}")


def migration_shorter_than_estimate(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """From the start of procurement to the end of Post Go Live, a migration lasts no shorter than estimated."""
    total, low = _total(migration, standards), standards.guidance.total.low.days(Basis.CALENDAR)
    if total and (total[1].day - total[0].day).days < low:
        start, end = total
        earliest = standards.calendar.on_or_after(start.day + DAY * low)
        yield end.finding("migration-shorter-than-estimate", Severity.WARNING, _total_message(start, end, standards),
                          f"Check that notice to suppliers and time for fixes are in the plan. Within the estimate, "
                          f"Post Go Live ends on {day_and_date(earliest)} or later.")
