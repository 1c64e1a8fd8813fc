"""Working days, and dates that are told relative to other dates ("fdp.start - 4w")."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

DAY = timedelta(days=1)


class WorkingCalendar(NamedTuple):
    """Which days a GP practice works: Monday to Friday, less England's bank holidays and its own closed days.

    `bank_holidays` maps each date to its name. `last_year` is the last year that the bank holiday table covers; a
    plan that runs past it can only be counted roughly.
    """

    bank_holidays: Mapping[date, str] = MappingProxyType({})
    closed_days: frozenset[date] = frozenset()
    last_year: int = 9999

    def is_working(self, day: date) -> bool:
        """Whether the practice works on that day."""
        return day.weekday() < 5 and day not in self.bank_holidays and day not in self.closed_days

    def why_closed(self, day: date) -> str:
        """ "a Saturday", "the bank holiday Boxing Day", "a day the practice is closed"; empty on a working day."""
        if day in self.bank_holidays:
            return f"a bank holiday ({self.bank_holidays[day]})"
        if day.weekday() >= 5:
            return "a Saturday" if day.weekday() == 5 else "a Sunday"
        return "a day the practice is closed" if day in self.closed_days else ""

    def working_days(self, start: date, end: date) -> int:
        """How many working days from start to end, both included; 0 where end is before start."""
        days = (end - start).days + 1
        if days <= 0:
            return 0
        weeks, rest = divmod(days, 7)
        total = weeks * 5 + sum((start.weekday() + offset) % 7 < 5 for offset in range(rest))
        shut = self.closed_days | self.bank_holidays.keys()
        return total - sum(start <= day <= end and day.weekday() < 5 for day in shut)

    def on_or_after(self, day: date) -> date:
        """That day if it is a working day, else the next one."""
        while not self.is_working(day):
            day += DAY
        return day

    def on_or_before(self, day: date) -> date:
        """That day if it is a working day, else the one before."""
        while not self.is_working(day):
            day -= DAY
        return day

    def add_working_days(self, day: date, count: int) -> date:
        """The working day `count` working days after (or, negative, before) that day; 0 gives the day itself."""
        step = DAY if count > 0 else -DAY
        for _ in range(abs(count)):
            day += step
            while not self.is_working(day):
                day += step
        return day


def calendar_days(start: date, end: date) -> int:
    """How many days from start to end, both included: the same day counts 1."""
    return (end - start).days + 1


def add_months(day: date, months: int) -> date:
    """The same day number in another month, or that month's last day where it has no such number."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = 31 if month == 11 else (date(year, month + 2, 1) - DAY).day
    return date(year, month + 1, min(day.day, last))


_RELATIVE = re.compile(r"^([a-z_]+(?:\.[a-z_]+)?)(?:\s*([+-])\s*(\d+)\s*(d|wd|w|m))?$")


class RelativeDate(NamedTuple):
    """A date told from an anchor: "fdp.start - 4w".

    Units: d calendar days, wd working days, w weeks of 7 days, m months (same day number, clamped to the month's end).
    """

    anchor: str
    number: int = 0
    unit: str = "d"

    @classmethod
    def parse(cls, text: str) -> "RelativeDate":
        """Reads the notation above; raises ValueError for anything else."""
        match = _RELATIVE.match(text.strip())
        if match is None:
            raise ValueError(f"not a relative date: {text!r} (write for example fdp.start - 4w)")
        anchor, sign, count, unit = match.groups()
        return cls(anchor, int(f"{sign}{count}") if count else 0, unit or "d")

    def on(self, anchors: Callable[[str], date | None], calendar: WorkingCalendar) -> date | None:
        """The exact date, not yet rolled to a working day; None where the anchor has no date."""
        day = anchors(self.anchor)
        return None if day is None else shift(day, self.number, self.unit, calendar)


def shift(day: date, count: int, unit: str, calendar: WorkingCalendar) -> date:
    """That day moved by so many d, wd, w or m."""
    if unit == "wd":
        return calendar.add_working_days(day, count)
    if unit == "m":
        return add_months(day, count)
    return day + timedelta(days=count * (7 if unit == "w" else 1))
