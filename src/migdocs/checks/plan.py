"""The phases' dates as the rules look at them: as they were planned, and as they have turned out so far."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import wraps
from typing import NamedTuple

from migdocs.checks.wording import agree, in_sentence
from migdocs.domain.dates import day_and_date, short_date
from migdocs.domain.findings import Finding, Place, Severity
from migdocs.domain.migration import Migration, PhaseDates, Status
from migdocs.domain.phases import Span
from migdocs.domain.standards import Standards

RuleFunction = Callable[[Migration, Standards], Iterable[Finding]]


class Edge(NamedTuple):
    """The start or the end of a phase. `happened`: it is an actual date; `over`: the whole phase is complete."""

    title: str
    side: str  # "start" or "end"
    day: date
    happened: bool
    over: bool
    place: Place

    @property
    def verb(self) -> str:
        """starts, ends, started, ended."""
        return f"{self.side}ed" if self.happened else agree(self.title, f"{self.side}s")

    @property
    def sentence(self) -> str:
        """Go Live starts on Wednesday 16 September 2026."""
        return f"{self.title} {self.verb} on {day_and_date(self.day)}"

    def clause(self, *, dated: bool = True) -> str:
        """final data production (FDP) ends on Thursday 17 September 2026."""
        return f"{in_sentence(self.title)} {self.verb}" + (f" on {day_and_date(self.day)}" if dated else "")

    @property
    def cell(self) -> str:
        """What the tracker calls this date: the planned start, the actual end."""
        return f"{'actual' if self.happened else 'planned'} {self.side}"

    def against(self, other: "Edge") -> str:
        """Both dates in one sentence, saying which comes first."""
        if self.day == other.day:
            return f"{self.sentence}, the same day that {other.clause(dated=False)}."
        return f"{self.sentence}, {'before' if self.day < other.day else 'after'} {other.clause()}."

    def finding(self, code: str, severity: Severity, message: str, hint: str) -> Finding:
        """A finding at this date's cell; what is over can no longer be mended, so a warning becomes information."""
        if self.over and severity is Severity.WARNING:
            severity = Severity.INFORMATION
        return Finding(code, severity, message, self.place, hint, shown=short_date(self.day))

    def change(self, to: date, direction: str) -> str:
        """The hint that proposes another date: direction is "or earlier" or "or later"."""
        if self.happened:
            return f"Check that the {self.cell} is right, and what this means for the dates that follow."
        return f"Change the {self.cell} to {day_and_date(to)} {direction}."


class Plan(NamedTuple):
    """The dates of one migration's phases, seen one way. Dates beyond belief and phases not applicable are left out."""

    migration: Migration
    standards: Standards
    turned_out: bool

    def start(self, phase: str) -> Edge | None:
        """When the phase starts; a phase of one day that only has an end starts then."""
        return self._edge(phase, "start") or (self._edge(phase, "end") if self._lasts_one_day(phase) else None)

    def end(self, phase: str) -> Edge | None:
        """When the phase ends; a phase of one day that only has a start ends then.

        The planned end of a phase that has since started even later than that says nothing any more.
        """
        start, end = self._edge(phase, "start"), self._edge(phase, "end")
        if start and start.happened and end and end.day < start.day and not end.happened:
            end = None
        return start if end is None and self._lasts_one_day(phase) else end

    def row(self, phase: str) -> PhaseDates | None:
        """The phase's row, unless the phase is not applicable."""
        row = self.migration.phase(phase)
        return None if row is None or row.status is Status.NOT_APPLICABLE else row

    def _lasts_one_day(self, phase: str) -> bool:
        estimate = self.standards.guidance.phase(phase).estimate
        return phase == "end_of_migration" or (estimate is not None and estimate.high == Span(1, "d"))

    def _edge(self, phase: str, side: str) -> Edge | None:
        row = self.row(phase)
        if row is None:
            return None
        planned, actual = ((row.planned_start, row.actual_start) if side == "start"
                           else (row.planned_end, row.actual_end))
        in_turn = ((actual, True), (planned, False)) if self.turned_out else ((planned, False), (actual, True))
        for day, happened in in_turn:
            if day is not None and self.standards.is_plausible(day):
                place = row.places.at(f"{'actual' if happened else 'planned'}_{side}")
                return Edge(self.standards.title(phase), side, day, happened, row.is_complete, place)
        return None


def is_unread(migration: Migration, place: Place) -> bool:
    """Whether that cell holds something that could not be taken at face value, which is told on its own."""
    return any(oddity.place == place for oddity in migration.oddities)


def seen_both_ways(rule: Callable[[Plan], Iterator[Finding]]) -> RuleFunction:
    """Looks at the plan as it was made and, where that is in order, at the dates as they have turned out."""

    @wraps(rule)
    def look(migration: Migration, standards: Standards) -> Iterable[Finding]:
        return (tuple(rule(Plan(migration, standards, turned_out=False)))
                or tuple(rule(Plan(migration, standards, turned_out=True))))

    return look
