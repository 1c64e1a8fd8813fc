"""The words that a tracker may use for phases, roles and statuses, and the nearest one to a slip of the keyboard."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from migdocs.domain.migration import Status
from migdocs.domain.phases import Guidance
from migdocs.domain.standards import Role
from migdocs.tracker.layout import STATUS_WORDS
from migdocs.tracker.wording import key, phase_key, without_tail

_STATUSES = {key(word): Status(status) for status, words in STATUS_WORDS.items() for word in (status, *words)}
_LATE = frozenset(key(word) for word in ("Late", "Overdue", "Delayed", "Behind", "Slipped", "Slipping", "At risk"))


class Vocabulary(NamedTuple):
    """Phases and roles by every name that is accepted for them."""

    phases: Mapping[str, str]
    roles: Mapping[str, str]
    titles: Mapping[str, str]
    one_day: frozenset[str] = frozenset()  # the phases that last a day by the guide

    def phase(self, text: str) -> str | None:
        """The id of the phase that a text names; None where it names none."""
        return self.phases.get(phase_key(text)) or self.phases.get(phase_key(without_tail(text)))

    def role(self, text: str) -> str | None:
        """The id of the role that a text names; None where it names none."""
        return self.roles.get(key(text)) or self.roles.get(key(without_tail(text)))

    def nearest_phase(self, text: str) -> str:
        """The title of the phase whose name is nearest; empty where none is near."""
        near = nearest(phase_key(text), self.phases)
        return self.titles[self.phases[near]] if near else ""

    def nearest_role(self, text: str) -> str:
        """The title of the role whose name is nearest; empty where none is near."""
        near = nearest(key(text), self.roles)
        return self.titles[self.roles[near]] if near else ""


def vocabulary(guidance: Guidance, roles: tuple[Role, ...]) -> Vocabulary:
    """The words of this guidance and these roles; of two that share a word, the first keeps it."""
    phase_words: dict[str, str] = {}
    for phase in guidance.phases:
        for name in (phase.title, phase.id, *phase.aliases):
            phase_words.setdefault(phase_key(name), phase.id)
            phase_words.setdefault(phase_key(without_tail(name)), phase.id)
    role_words: dict[str, str] = {}
    for names in (lambda role: (role.id, role.title, without_tail(role.title)), lambda role: role.aliases):
        for role in roles:
            for name in names(role):
                role_words.setdefault(key(name), role.id)
    titles = {phase.id: phase.title for phase in guidance.phases} | {role.id: role.title for role in roles}
    one_day = frozenset(phase.id for phase in guidance.phases if phase.estimate and str(phase.estimate) == "1 day")
    return Vocabulary(phase_words, role_words, titles, one_day)


def status(text: str) -> Status | None:
    """The status that a text names; None where it names none."""
    return _STATUSES.get(key(text)) or _STATUSES.get(key(without_tail(text)))


def likeliest_status(text: str) -> str:
    """What to type instead of a word that is no status; "Late" is worked out from the dates and never typed."""
    if key(text) in ("open", "pending", "awaiting", "waiting", "outstanding"):
        return "Not started or In progress"
    if key(text) in _LATE:
        return "In progress or Not started (whether it is late is worked out from its dates)"
    near = nearest(key(text), _STATUSES)
    return _STATUSES[near].value if near else ""


def nearest(word: str, words: Iterable[str]) -> str:
    """The nearest of the words; empty where none is near."""
    from difflib import get_close_matches

    found = get_close_matches(word, list(words), n=1, cutoff=0.8)
    return found[0] if found else ""
