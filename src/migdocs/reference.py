"""Loads what the house keeps as data: guidance figures, bank holidays, roles, deadlines, templates, samples."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from migdocs.domain.phases import Basis, Estimate, Figure, Guidance, Phase, Span
from migdocs.domain.schedule import RelativeDate, WorkingCalendar
from migdocs.domain.standards import DeadlineRule, Role, Standards

if TYPE_CHECKING:
    from migdocs.domain.document_kinds import DocumentKind
    from migdocs.domain.starters import Starters

SIGN_OFFS = "sign-offs"  # stands for all sign-off forms
_HERE = Path(__file__).parent


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((_HERE / "data" / f"{name}.toml").read_text(encoding="utf-8"))


def _shipped(folder: str) -> Path:
    """A folder that the wheel carries inside the package and the checkout keeps at its top."""
    inside = _HERE / folder
    return inside if inside.is_dir() else _HERE.parents[1] / folder


def templates_folder() -> Path:
    """Where the shipped Word templates are."""
    return _shipped("templates")


def samples_folder() -> Path:
    """Where the sample trackers are."""
    return _shipped("samples")


@cache
def guidance() -> Guidance:
    """The phases, estimates and figures of the default profile ("seed")."""
    table = _table("guidance")
    total = table["total"]
    return Guidance(
        profile=table["profile"],
        phases=tuple(_phase(order, row) for order, row in enumerate(table["phases"], start=1)),
        total=_estimate(total),
        figures={name: Figure(row["value"], row.get("unit", ""), row["source"])
                 for name, row in table["figures"].items()},
    )


def _phase(order: int, row: dict[str, Any]) -> Phase:
    return Phase(
        id=row["id"],
        order=order,
        title=row["title"],
        estimate=_estimate(row) if "min" in row else None,
        aliases=tuple(row.get("aliases", ())),
        purpose=row.get("purpose", ""),
        ends_with=row.get("ends_with", ""),
        short_is_good=row.get("short_is_good", False),
    )


def _estimate(row: dict[str, Any]) -> Estimate:
    return Estimate(Span.parse(row["min"]), Span.parse(row["max"]), Basis(row["basis"]))


@cache
def bank_holidays() -> dict[date, str]:
    """England's bank holidays, each date with its name."""
    lines = (_HERE / "data" / "bank_holidays.txt").read_text(encoding="utf-8").splitlines()
    days = (line.split(" ", 1) for line in lines if line and not line.startswith("#"))
    return {date.fromisoformat(day): name for day, name in days}


@cache
def roles() -> tuple[Role, ...]:
    """The roles that contacts and actions may name."""
    return tuple(Role(row["id"], row["title"], tuple(row.get("aliases", ())), row.get("required", False),
                      row.get("short", row["title"]))
                 for row in _table("roles")["roles"])


@cache
def deadline_rules() -> tuple[DeadlineRule, ...]:
    """The dates that the guide derives from the phases' dates."""
    return tuple(
        DeadlineRule(
            row["id"], row["rule"], row["what"], _relative(row["due"]), row["owner"], row["source"],
            row.get("not_before", False), rank, row.get("calendar_date", False),
            _relative(row["earliest"]) if "earliest" in row else None,
            row.get("action", ""), tuple(row.get("service", ())), row.get("recorded", ""), row.get("form", ""))
        for rank, row in enumerate(_table("deadlines")["deadlines"])
    )


def _relative(text: str) -> RelativeDate:
    """A relative date whose length may be the name of a figure of the guidance: "idp.start - extract_notice"."""
    anchor, *shift = text.split()
    if shift and (figure := guidance().figures.get(shift[-1])):
        shift[-1] = f"{figure.value}{figure.unit}"
    return RelativeDate.parse(" ".join((anchor, *shift)))


def standards(today: date, *, closed_days: frozenset[date] = frozenset(), strict_counting: bool = False) -> Standards:
    """Everything that a migration is held to on that day."""
    holidays = bank_holidays()
    calendar = WorkingCalendar(holidays, closed_days, max(holidays).year)
    return Standards(guidance(), calendar, today, roles(), deadline_rules(), strict_counting=strict_counting,
                     systems=tuple(map(tuple, _table("systems")["systems"])))


@cache
def _every_kind() -> "tuple[DocumentKind, ...]":
    from migdocs.domain.document_kinds import DocumentKind
    from migdocs.domain.starters import record

    return tuple(record(DocumentKind, kind) for kind in _table("documents")["kinds"])


@cache
def starters() -> "Starters":
    """What documents say where a tracker is silent."""
    from migdocs.domain.starters import Starters, record

    tables: dict[str, Any] = {}
    for name in ("documents", "kick_off", "actions", "cutover_plan", "cutover_topics"):
        tables |= _table(name)
    return record(Starters, {name: table for name, table in tables.items() if name != "kinds"})


def document_kinds(ids: tuple[str, ...] = ()) -> "tuple[DocumentKind, ...]":
    """The kinds of those ids in the order in which a migration needs them, each once; without ids, every kind.

    "sign-offs" stands for all sign-off forms; raises KeyError with an id that is neither.
    """
    every = _every_kind()
    for unknown in set(ids) - {SIGN_OFFS, *(kind.id for kind in every)}:
        raise KeyError(unknown)
    return tuple(kind for kind in every if not ids or kind.id in ids or (kind.is_form and SIGN_OFFS in ids))


def kind_names() -> tuple[str, ...]:
    """The words that name documents on the command line: every kind's id, and sign-offs for all forms."""
    return (*(kind.id for kind in _every_kind()), SIGN_OFFS)


def template_path(kind: "DocumentKind", own: Path | None = None) -> Path:
    """Where the template of that kind is: in the user's own folder if it is there, else among those shipped."""
    if own is not None and (own / kind.template).is_file():
        return own / kind.template
    return templates_folder() / kind.template
