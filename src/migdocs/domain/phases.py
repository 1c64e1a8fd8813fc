"""The phases of a migration and the length that the national guide estimates for each."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple


class Basis(Enum):
    """What one day of an estimate means: the guide does not say, so each phase carries a reading."""

    WORKING = "working"
    CALENDAR = "calendar"


class Span(NamedTuple):
    """A length of time as the guide writes it: "3 days", "2 weeks". A week is 5 working or 7 calendar days."""

    number: int
    unit: str  # "d" or "w"

    @classmethod
    def parse(cls, text: str) -> "Span":
        """Reads "3d" or "2w"; raises ValueError for anything else."""
        count, unit = text[:-1], text[-1:]
        if unit not in ("d", "w") or not count.isdecimal():
            raise ValueError(f"not a length of time: {text!r} (write 3d or 2w)")
        return cls(int(count), unit)

    def days(self, basis: Basis) -> int:
        """How many days this is when counted in working or in calendar days."""
        if self.unit == "d":
            return self.number
        return self.number * (5 if basis is Basis.WORKING else 7)

    def __str__(self) -> str:
        name = "day" if self.unit == "d" else "week"
        return f"{self.number} {name}" if self.number == 1 else f"{self.number} {name}s"


class Estimate(NamedTuple):
    """The guide's range for one phase, both ends included, with the counting basis we read it in."""

    low: Span
    high: Span
    basis: Basis

    def __str__(self) -> str:
        if self.low == self.high:
            return str(self.low)
        if self.low.unit == self.high.unit:
            return f"{self.low.number} to {self.high}"
        return f"{self.low} to {self.high}"


class Phase(NamedTuple):
    """One step of the national guide.

    `estimate` is None where the guide gives none. `aliases` are the names that trackers use for it; `purpose` and
    `ends_with` are for documents.
    """

    id: str
    order: int
    title: str
    estimate: Estimate | None = None
    aliases: tuple[str, ...] = ()
    purpose: str = ""
    ends_with: str = ""
    short_is_good: bool = False


class Figure(NamedTuple):
    """A number of the guide, or one of ours, with where it comes from; `unit` is d, wd, w, m, or empty."""

    value: int
    unit: str
    source: str

    def __str__(self) -> str:
        name = {"d": "day", "wd": "working day", "w": "week", "m": "month"}.get(self.unit, "")
        return f"{self.value} {name}{'' if self.value == 1 else 's'}" if name else str(self.value)


class Guidance(NamedTuple):
    """Everything the guide says in figures: the phases in order, the total, and each single figure by name."""

    profile: str
    phases: tuple[Phase, ...]
    total: Estimate
    figures: Mapping[str, Figure] = MappingProxyType({})

    def phase(self, phase_id: str) -> Phase:
        """The phase of that id; KeyError where the guide has none."""
        for phase in self.phases:
            if phase.id == phase_id:
                return phase
        raise KeyError(phase_id)
