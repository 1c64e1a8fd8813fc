"""What one migration is held to: the guidance, the calendar, the lists of names, and today."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from migdocs.domain.phases import Guidance
from migdocs.domain.schedule import RelativeDate, WorkingCalendar


@dataclass(frozen=True, slots=True)
class Role:
    """A part that a person or organisation plays; `aliases` are other words that trackers use for it."""

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """A date that the guide derives from others: do `what` by `due`. `rule` is the catalogue's id, `source` whence."""

    id: str
    rule: str
    what: str
    due: RelativeDate
    owner_role: str
    source: str
    not_before: bool = False
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Standards:
    """The yardsticks of a check: pure data, handed in, so that every run can be repeated.

    `strict_counting` holds durations to their own counting basis alone, without the benefit of the doubt.
    """

    guidance: Guidance
    calendar: WorkingCalendar
    today: date
    roles: tuple[Role, ...] = ()
    deadlines: tuple[DeadlineRule, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    strict_counting: bool = False

    def title(self, phase_id: str) -> str:
        """What the guide calls that phase."""
        return self.guidance.phase(phase_id).title
