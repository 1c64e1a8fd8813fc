"""Plants the mistakes of `mistakes.toml` in a tracker that is in good order."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samples.source.tracker_layout import Cell, Formula, Row, Tracker
from samples.source.tracker_look import HEADER_ROW

TABLE = Path(__file__).parents[1] / "mistakes.toml"


@dataclass(frozen=True)
class Told:
    """What the check must say about a mistake, and at which cell."""

    rule: str
    severity: str
    sheet: str
    cell: str


@dataclass(frozen=True)
class Mistake:
    """One mistake: what the person did, the cells that were spoilt, and what the check says about it."""

    what: str
    sheet: str
    put: Mapping[str, Cell]
    told: tuple[Told, ...]


def mistakes() -> tuple[Mistake, ...]:
    """Every planted mistake, from the table."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return tuple(
        Mistake(row["what"], row["sheet"], row["put"],
                tuple(Told(said["rule"], said["severity"], said.get("sheet", row["sheet"]), said["cell"])
                      for said in row["told"]))
        for row in table["mistakes"])


def spoilt(tracker: Tracker, planted: Iterable[Mistake]) -> Tracker:
    """The tracker with those mistakes planted."""
    rows = {name: [list(row) for row in sheet] for name, sheet in tracker.rows.items()}
    for mistake in planted:
        for address, value in mistake.put.items():
            row, column = int(address[1:]) - HEADER_ROW - 2, ord(address[0]) - ord("A")
            before = rows[mistake.sheet][row][column]
            assert before != value, f"{mistake.sheet} {address} holds that already"
            rows[mistake.sheet][row][column] = _as_typed(value)
    return Tracker(tracker.subject, {name: _frozen(sheet) for name, sheet in rows.items()})


def _as_typed(value: Cell) -> Cell:
    """A formula in the table is one that has lost the cell it pointed at."""
    if isinstance(value, str) and value.startswith("="):
        return Formula(value, "#REF!")
    assert isinstance(value, str | int | date)
    return value


def _frozen(sheet: list[list[Cell]]) -> tuple[Row, ...]:
    return tuple(tuple(row) for row in sheet)
