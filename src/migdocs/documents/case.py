"""One practice's migration with all that is needed to tell it: the yardsticks, the starters, who and when."""

import re
from dataclasses import dataclass, field
from datetime import date

from migdocs.domain.deadlines import anchor_date
from migdocs.domain.findings import Finding
from migdocs.domain.migration import Contact, Migration, PhaseDates
from migdocs.domain.schedule import RelativeDate, WorkingCalendar
from migdocs.domain.standards import Standards
from migdocs.domain.starters import Starters


@dataclass(frozen=True, slots=True)
class Case:
    """What every family of values is worked out from."""

    migration: Migration
    standards: Standards
    starters: Starters
    findings: tuple[Finding, ...] = ()
    known: dict[str, date | None] = field(default_factory=dict, repr=False, compare=False)  # days already worked out

    @property
    def today(self) -> date:
        """The documents' date."""
        return self.standards.today

    @property
    def calendar(self) -> WorkingCalendar:
        """Which days the practice works."""
        return self.standards.calendar

    def day(self, anchor: str) -> date | None:
        """The date behind "fdp.start", "fdp.end" or "old_access_end"; None where the tracker has none."""
        if anchor not in self.known:
            self.known[anchor] = anchor_date(anchor, self.migration, self.standards)
        return self.known[anchor]

    def end_of(self, row: PhaseDates, *, planned: bool = False) -> date | None:
        """When a phase ends; one that the guide gives a single day ends on the day it starts."""
        start, end = (row.planned_start, row.planned_end) if planned else (row.start, row.end)
        return end or (start if self.lasts_one_day(row.phase) else None)

    def lasts_one_day(self, phase: str) -> bool:
        """Whether the guide gives the phase a single day."""
        known = next((known for known in self.standards.guidance.phases if known.id == phase), None)
        return phase == "end_of_migration" or (known is not None and str(known.estimate) == "1 day")

    def on(self, relative: RelativeDate, rolls: str = "") -> date | None:
        """That date; `rolls` is "back" to a working day, "on" to the next one, or empty to leave it as it falls."""
        day = relative.on(self.day, self.calendar)
        if day is None or not rolls or relative.anchor.startswith("loaded."):  # the data may be ready on a weekend only
            return day
        return self.calendar.on_or_before(day) if rolls == "back" else self.calendar.on_or_after(day)

    @property
    def checks_on_closed_days(self) -> bool:
        """Whether final data production (FDP) is so late that loaded data must be checked on a weekend or holiday."""
        first, last = self.day("loaded.start"), self.day("loaded.end")
        fdp, go_live = self.day("fdp.end"), self.day("go_live.start")
        return bool(first and last and fdp and go_live and self.calendar.add_working_days(go_live, -2) <= fdp
                    and self.calendar.working_days(first, last) < (last - first).days + 1)

    @property
    def leaves_no_day_to_check(self) -> bool:
        """Whether the plan has FDP and Go Live, but no day between them on which the loaded data can be checked."""
        return bool(self.day("fdp.end") and self.day("go_live.start")) and self.day("loaded.start") is None

    @property
    def has_patient_data(self) -> bool:
        """Whether the check found what looks like patient data in the tracker."""
        return any(finding.rule == "S10" or finding.code.startswith("patient-") for finding in self.findings)

    def person(self, role: str) -> Contact | None:
        """The first contact of that role who has a name, or the first at all."""
        held = self.migration.contacts_in(role)
        return next((contact for contact in held if contact.name), held[0] if held else None)

    def role_title(self, role: str) -> str:
        """What that role is called; a role that is not on the list keeps its own words."""
        return next((known.title for known in self.standards.roles if known.id == role), role)

    def who(self, role: str) -> str:
        """The name of whoever holds that role, or else what the role is called where there is little room."""
        person = self.person(role)
        if person and person.name:
            return person.name
        return next((known.short or known.title for known in self.standards.roles if known.id == role), role)

    def in_prose(self, role: str) -> str:
        """The name of whoever holds that role, or else "the lead GP", for the middle of a sentence."""
        person = self.person(role)
        title = self.role_title(role)
        return person.name if person and person.name else f"the {title[:1].lower()}{title[1:]}"

    def phase_title(self, phase: str) -> str:
        """What the guide calls that phase; a phase it does not know keeps its own words."""
        return next((known.title for known in self.standards.guidance.phases if known.id == phase), phase)

    def is_for_us(self, only: str) -> bool:
        """Whether something marked `only = "dispensing"` concerns this practice."""
        return only != "dispensing" or self.migration.practice.dispensing is not False


def needed(text: str) -> str | None:
    """Text that a reader needs: None, printed as "To be confirmed", where there is none."""
    return text.strip() or None


def blank(value: date | int | None) -> date | int | str:
    """A cell that is empty by nature until something has happened: "" where there is no value."""
    return "" if value is None else value


def yes_no(value: bool | None) -> str | None:
    """Yes or No in words; None where nobody has said."""
    return None if value is None else ("Yes" if value else "No")


def folded(text: str) -> str:
    """Words for comparing: lower case, without punctuation or a number in front."""
    words = re.sub(r"[^a-z0-9]+", " ", text.casefold().replace("-", " ")).split()
    return " ".join(words[1:] if len(words) > 1 and words[0].isdecimal() and len(words[0]) < 3 else words)
