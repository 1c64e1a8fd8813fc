"""A tracker's bytes in, everything that is known of the migration out."""

from typing import Any, NamedTuple

from migdocs.domain.errors import UnreadableInput
from migdocs.domain.findings import Place
from migdocs.domain.migration import Migration
from migdocs.domain.phases import Guidance
from migdocs.domain.standards import Role
from migdocs.tracker.cells import CellReader
from migdocs.tracker.layout import PHASES, PRACTICE_SHEET, PRACTICE_SHEET_ALIASES, SHEETS
from migdocs.tracker.opening import open_workbook
from migdocs.tracker.patient_data import patient_data
from migdocs.tracker.phases_sheet import read_phases
from migdocs.tracker.practice_sheet import read_practice
from migdocs.tracker.rows import read_rows
from migdocs.tracker.vocabulary import nearest, vocabulary
from migdocs.tracker.wording import key
from migdocs.tracker.workbook import Sheet, Workbook


class TrackerReading(NamedTuple):
    """What a tracker says; `notes` are plain sentences about the file itself."""

    migration: Migration
    notes: tuple[str, ...] = ()


def read_tracker(data: bytes, name: str, guidance: Guidance, roles: tuple[Role, ...]) -> TrackerReading:
    """Reads a tracker; raises UnreadableInput, with what to do, for whatever is none.

    `name` is the file's name, for messages only: what the file is shows from its bytes.
    """
    workbook = open_workbook(data, name)
    notes = list(workbook.notes)
    practice_sheet, phases_sheet = _needed(workbook, name)
    reader = CellReader(vocabulary(guidance, roles), workbook.uses_1904)
    practice, practice_place = read_practice(practice_sheet, reader, name)
    sheets: dict[str, Place] = {PRACTICE_SHEET: practice_place}
    found: dict[str, Any] = {}
    for layout in SHEETS:
        if layout is PHASES:
            found["phases"], sheets[PHASES.name] = read_phases(phases_sheet, reader, name)
            continue
        sheet = find_sheet(workbook, layout.name, layout.aliases)
        if sheet is None:
            continue
        found[layout.collection], header = read_rows(sheet, layout, reader)
        if header is not None:
            sheets[layout.name] = header.place(sheet)
        elif sheet.rows:
            notes.append(f"The sheet “{sheet.title}” was not read: it has no row of headings that is recognised.")
    patients = (oddity for sheet in workbook.sheets for oddity in patient_data(sheet))
    migration = Migration(practice, **found, oddities=(*reader.oddities, *patients), sheets=sheets)
    return TrackerReading(migration, (*notes, *reader.notes))


def find_sheet(workbook: Workbook, name: str, aliases: tuple[str, ...]) -> Sheet | None:
    """The sheet of that name, else the first that bears one of the other names, most usual first."""
    for wanted in (name, *aliases):
        for sheet in workbook.sheets:
            if key(sheet.title) == key(wanted):
                return sheet
    return None


def _needed(workbook: Workbook, name: str) -> tuple[Sheet, Sheet]:
    practice = find_sheet(workbook, PRACTICE_SHEET, PRACTICE_SHEET_ALIASES)
    phases = find_sheet(workbook, PHASES.name, PHASES.aliases)
    if practice is not None and phases is not None:
        return practice, phases
    missing = [wanted for wanted, sheet in ((PRACTICE_SHEET, practice), (PHASES.name, phases)) if sheet is None]
    titles = [sheet.title for sheet in workbook.sheets if sheet not in (practice, phases)]
    there = ", ".join(f"“{sheet.title}”" for sheet in workbook.sheets[:12])
    there += " …" if len(workbook.sheets) > 12 else ""
    has = f"It has {there}." if workbook.sheets else "It has no sheets at all."
    advice = f"Every tracker needs the sheets {PRACTICE_SHEET} and {PHASES.name}."
    for wanted in missing:
        near = nearest(key(wanted), [key(title) for title in titles])
        title = next((title for title in titles if key(title) == near), "")
        if title:
            advice = f"Did you mean “{title}”? Rename that sheet to {wanted}."
            break
    raise UnreadableInput(f"{name} has no sheet called {' and none called '.join(missing)}. {has}", advice)
