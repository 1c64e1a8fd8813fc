"""The smallest useful tracker: two sheets, no colours, the way a person in a hurry types it."""

from datetime import date, datetime
from pathlib import Path

import xlsxwriter
from samples.source.tracker_look import MADE_ON

_PRACTICE = (
    ("Practice name", "Foxglove Example Medical Centre"),
    ("ODS code", "F99999"),
    ("Source system", "Vision"),
    ("Target system", "SystmOne"),
)


def _d(day: int, month: int) -> date:
    return date(2026, month, day)


_PHASES = (
    ("Decision to migrate & funding", _d(18, 5), _d(19, 6)),
    ("Procurement", _d(22, 6), _d(26, 6)),
    ("Kick off", _d(30, 6), _d(30, 6)),
    ("Tech survey", _d(2, 7), _d(2, 7)),
    ("Pre migration tasks", _d(6, 7), _d(17, 7)),
    ("IDP", _d(3, 8), _d(3, 8)),
    ("Data check", _d(5, 8), _d(18, 8)),
    ("Data recheck & sign-off", _d(25, 8), _d(27, 8)),
    ("Planning for cutover", _d(26, 8), _d(23, 9)),
    ("Training", _d(9, 9), _d(29, 9)),
    ("FDP", _d(24, 9), _d(24, 9)),
    ("Cutover", _d(25, 9), _d(29, 9)),
    ("Go-live", _d(30, 9), _d(30, 9)),
    ("Post go-live", _d(1, 10), _d(9, 10)),
    ("End of migration", _d(16, 11), _d(16, 11)),
)


def write_minimal(path: Path) -> None:
    """Writes the Practice and Phases sheets, with no formats but that of a date."""
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"title": "Migration tracker", "author": "migdocs samples", "created": MADE_ON})
    short = book.add_format({"num_format": "dd/mm/yyyy"})
    practice = book.add_worksheet("Practice")
    practice.set_column(0, 1, 26)
    for row, pair in enumerate(_PRACTICE):
        practice.write_row(row, 0, pair)
    phases = book.add_worksheet("Phases")
    phases.set_column(0, 0, 30)
    phases.set_column(1, 2, 12)
    phases.write_row(0, 0, ("Phase", "Start", "End"))
    for row, (name, *days) in enumerate(_PHASES, start=1):
        phases.write_string(row, 0, name)
        for column, day in enumerate(days, start=1):
            phases.write_datetime(row, column, datetime(day.year, day.month, day.day), short)
    book.close()
