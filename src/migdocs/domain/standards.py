"""What one migration is held to: the guidance, the calendar, the lists of names, and today."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from migdocs.domain.phases import Figure, Guidance
from migdocs.domain.schedule import RelativeDate, WorkingCalendar, add_months


class Role(NamedTuple):
    """A part that a person or organisation plays; `aliases` are other words that trackers use for it.

    `short` is what it is called where there is little room; its title where nothing shorter is needed.
    """

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    required: bool = False
    short: str = ""


class DeadlineRule(NamedTuple):
    """A date that the guide derives from others: do `what` by `due`. `rule` is the catalogue's id, `source` whence.

    A deadline rolls back to a working day; one that says `not_before` rolls forward; a plain `calendar_date` stays.
    `earliest` opens a window that ends on `due`. Where the tracker records whether it is done: `action` is the id of
    the action that settles it, `form` that of the sign-off, `service` the names of the third party whose `recorded`
    column says so.
    """

    id: str
    rule: str
    what: str
    due: RelativeDate
    owner_role: str
    source: str
    not_before: bool = False
    rank: int = 0
    calendar_date: bool = False
    earliest: RelativeDate | None = None
    action: str = ""
    service: tuple[str, ...] = ()
    recorded: str = ""
    form: str = ""


class Standards(NamedTuple):
    """The yardsticks of a check: pure data, handed in, so that every run can be repeated.

    `systems` lists the names of each clinical system. `strict_counting` holds durations to their own counting basis
    alone, without the benefit of the doubt.
    """

    guidance: Guidance
    calendar: WorkingCalendar
    today: date
    roles: tuple[Role, ...] = ()
    deadlines: tuple[DeadlineRule, ...] = ()
    settings: Mapping[str, str] = MappingProxyType({})
    strict_counting: bool = False
    systems: tuple[tuple[str, ...], ...] = ()

    def title(self, phase_id: str) -> str:
        """What the guide calls that phase."""
        return self.guidance.phase(phase_id).title

    def figure(self, name: str) -> Figure:
        """One of the guide's single figures; KeyError where the guidance has none of that name."""
        return self.guidance.figures[name]

    @property
    def earliest_plausible(self) -> date:
        """The first day that a date of a migration can well be."""
        return date(self.figure("earliest_year").value, 1, 1)

    @property
    def latest_plausible(self) -> date:
        """The last day that a date of a migration can well be."""
        return add_months(self.today, 12 * self.figure("years_ahead").value)

    def is_plausible(self, day: date) -> bool:
        """Whether a date of a migration can well be that day; further off, it is nearly always a slip."""
        return self.earliest_plausible <= day <= self.latest_plausible
