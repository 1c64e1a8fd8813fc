"""What documents say where a tracker is silent: starter actions, topics, risks and the like, as plain records."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from migdocs.domain.schedule import RelativeDate

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class StarterAction:
    """An action that nearly every migration needs; `only` is "dispensing" where it is for dispensing practices."""

    id: str
    phase: str
    action: str
    owner: str
    due: RelativeDate
    clean_up: bool = False
    only: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of the kick-off meeting: what, the role that leads it, how many minutes."""

    item: str
    lead: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Raci:
    """Who does (R), answers for (A), is asked (C) or told (I) in one phase."""

    phase: str
    project_manager: str
    practice_manager: str
    lead_gp: str
    commissioner: str
    delivery_partner: str
    target_supplier: str
    source_supplier: str
    third_parties: str


@dataclass(frozen=True, slots=True)
class StarterRisk:
    """A risk that the kick-off starts from, and the usual answer to it."""

    risk: str
    response: str
    owner: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that belong together: a hazard and its answer, a thing that does not migrate and what to do."""

    what: str
    answer: str


@dataclass(frozen=True, slots=True)
class CallFor:
    """What to call a role about during cut-over."""

    role: str
    call_for: str


@dataclass(frozen=True, slots=True)
class EscalationStep:
    """A step of escalation: the role to go to, and when."""

    role: str
    when: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A part of the practice's work and its usual handling between the last extract and Go Live."""

    id: str
    topic: str
    handling: str
    log: str
    after: str
    lead: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScheduledDay:
    """What is done on one day of the cut-over plan; `when` says the day in words, `on` as a date.

    `rolls` moves a closed day "back" or "on" to an open one; empty leaves the date as it falls.
    """

    when: str
    on: RelativeDate
    tasks: tuple[str, ...]
    lead: str
    rolls: str = "back"
    only: str = ""


@dataclass(frozen=True, slots=True)
class LogSheet:
    """A printed sheet on which work is noted for entering later; `columns` are those of its own."""

    title: str
    topic: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contingency:
    """What may happen in cut-over, what is done then, and the role that decides."""

    trigger: str
    answer: str
    decides: str


@dataclass(frozen=True, slots=True)
class Reentry:
    """Work that is entered after Go Live: from which log sheet, by which role, by when, how it is checked."""

    what: str
    log_sheet: str
    who: str
    by: RelativeDate
    second_check: str
    only: str = ""


@dataclass(frozen=True, slots=True)
class GateCondition:
    """Something that must be true at a gate.

    `test` names how the tracker shows it ("form", "action", "links_off" …) and `of` what it is looked for by: a
    form's number, or the words that all stand in the action, which belongs to one of the `phases`.
    """

    what: str
    test: str
    of: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """A point that the migration passes only when its conditions are met."""

    id: str
    name: str
    by: RelativeDate
    conditions: tuple[GateCondition, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A sign-off form, ours or the guide's: due when, signed by whom (first of them first), sent where."""

    id: str
    title: str
    phase: str
    due: RelativeDate
    signed_by: tuple[str, ...]
    goes_to: str


@dataclass(frozen=True, slots=True)
class StarterMessage:
    """Something that staff, patients or others are usually told, by when to when."""

    audience: str
    channel: str
    message: str
    owner: str
    starts: RelativeDate
    ends: RelativeDate


@dataclass(frozen=True, slots=True)
class NamedDate:
    """A date that documents name, worked out from the plan; `rolls` is "back", "on" or empty (as it falls)."""

    name: str
    on: RelativeDate
    rolls: str = ""


@dataclass(frozen=True, slots=True)
class Starters:
    """Everything that documents may fall back to."""

    actions: tuple[StarterAction, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    raci: tuple[Raci, ...] = ()
    risks: tuple[StarterRisk, ...] = ()
    hazards: tuple[Pair, ...] = ()
    not_migrating: tuple[Pair, ...] = ()
    messages: tuple[StarterMessage, ...] = ()
    escalation: tuple[EscalationStep, ...] = ()
    who_to_call: tuple[CallFor, ...] = ()
    topics: tuple[Topic, ...] = ()
    schedule: tuple[ScheduledDay, ...] = ()
    daily_routine: tuple[str, ...] = ()
    log_sheets: tuple[LogSheet, ...] = ()
    contingency: tuple[Contingency, ...] = ()
    reentry: tuple[Reentry, ...] = ()
    what_stops: tuple[str, ...] = ()
    gates: tuple[Gate, ...] = ()
    forms: tuple[Form, ...] = ()
    dates: tuple[NamedDate, ...] = ()


def record(kind: type[Record], table: Mapping[str, Any]) -> Record:
    """A record from a table of a data file, tables within it becoming records too; raises TypeError for a stray key."""
    types = _types(cast(Any, kind))
    return kind(**{name: _value(types.get(name), value) for name, value in table.items()})


@cache
def _types(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _value(kind: Any, value: Any) -> Any:
    if kind is RelativeDate:
        return RelativeDate.parse(value)
    if get_origin(kind) is tuple and not isinstance(value, tuple):
        entry = get_args(kind)[0]
        return tuple(value) if entry is str else tuple(record(entry, row) for row in value)
    return value
