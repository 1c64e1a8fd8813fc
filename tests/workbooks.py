"""Tracker workbooks for tests: sheets as plain lists of rows, changed cell by cell and written as real Excel files."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO

import xlsxwriter

Value = str | int | float | bool | date | time | None
Rows = Sequence[Sequence[Value]]
Sheets = Mapping[str, Rows]

TODAY = date(2026, 6, 16)  # the worked example is in procurement on that day


def workbook(sheets: Sheets, *, date_1904: bool = False) -> bytes:
    """An .xlsx file with those sheets; dates are real Excel dates, text beginning with "=" a formula without result."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "date_1904": date_1904})
    book.set_properties({"created": datetime(2026, 6, 16)})
    day, clock = book.add_format({"num_format": "dd/mm/yyyy"}), book.add_format({"num_format": "hh:mm"})
    for name, rows in sheets.items():
        page = book.add_worksheet(name)
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                if isinstance(value, date):
                    page.write_datetime(row, column, datetime(value.year, value.month, value.day), day)
                elif isinstance(value, time):
                    page.write_datetime(row, column, value, clock)
                elif isinstance(value, str) and value.startswith("="):
                    page.write_formula(row, column, value, None, "")
                elif isinstance(value, str):
                    page.write_string(row, column, value)
                elif value is not None:
                    page.write(row, column, value)
    book.close()
    return buffer.getvalue()


def cell_of(sheets: Sheets, sheet: str, label: str, heading: str) -> str:
    """The address ("C7") of the cell in the row that begins with `label`, below `heading` in the first row."""
    row, column = _position(sheets[sheet], label, heading)
    return f"{chr(ord('A') + column)}{row + 1}"


def changed(sheets: Sheets, sheet: str, label: str, heading: str, value: Value) -> dict[str, Rows]:
    """The same workbook with one cell changed, found by its row's label and its column's heading."""
    row, column = _position(sheets[sheet], label, heading)
    rows = [list(values) for values in sheets[sheet]]
    rows[row][column] = value
    return {**sheets, sheet: rows}


def on_one_day(sheets: Sheets, phase: str, day: Value) -> dict[str, Rows]:
    """The same workbook with that phase planned to start and end on that day."""
    return changed(changed(sheets, "Phases", phase, "Planned start", day), "Phases", phase, "Planned end", day)


def moved(sheets: Sheets, phases: Sequence[str], days: int) -> dict[str, Rows]:
    """The same workbook with the planned dates of those phases so many days later."""
    rows = [[value + timedelta(days=days) if values[0] in phases and isinstance(value, date) else value
             for value in values] for values in sheets["Phases"]]
    return {**sheets, "Phases": rows}


def without(sheets: Sheets, sheet: str, label: str) -> dict[str, Rows]:
    """The same workbook less one row."""
    return {**sheets, sheet: [values for values in sheets[sheet] if values[0] != label]}


def _position(rows: Rows, label: str, heading: str) -> tuple[int, int]:
    labels = [values[0] for values in rows]
    return labels.index(label), list(rows[0]).index(heading)


def worked_example() -> dict[str, Rows]:
    """A migration that breaks no rule, seen from 16 June 2026: Vision to EMIS Web, Go Live on 23 September 2026."""
    return {
        "Practice": _PRACTICE, "Phases": _PHASES, "Contacts": _CONTACTS, "Third parties": _THIRD_PARTIES,
        "Training": _TRAINING, "Sign-offs": _SIGN_OFFS,
    }


def _d(day: int, month: int) -> date:
    return date(2026, month, day)


_PRACTICE: Rows = (
    ("Field", "Value"),
    ("Practice name", "Worked Example Surgery"),
    ("ODS code", "A99999"),
    ("Postcode", "LV1 9ZZ"),
    ("Main phone", "01632 960100"),
    ("Generic email", "a99999.example@nhs.net"),
    ("List size", 9391),
    ("Commissioner name", "NHS Example Vale ICB"),
    ("Commissioner code", "QZZ"),
    ("Source system", "Vision"),
    ("Target system", "EMIS Web"),
    ("Provisional Go Live", _d(23, 9)),
    ("Agreed Go Live", _d(23, 9)),
    ("FDP time", time(18, 30)),
    ("Log-off time", time(18, 0)),
    ("Old access end date", _d(7, 11)),
    ("Decommission date", _d(9, 11)),
)

_PHASES: Rows = (
    ("Phase", "Planned start", "Planned end", "Actual start", "Actual end", "Status", "Owner", "Notes"),
    ("Decision to migrate and funding", _d(11, 5), _d(12, 6), _d(11, 5), _d(12, 6), "Complete", "Helen Rowan", None),
    ("Procurement", _d(15, 6), _d(19, 6), _d(15, 6), None, "In progress", "Bryony Alder", None),
    ("Kick-off meeting", _d(23, 6), _d(23, 6), None, None, "Not started", "Bryony Alder", None),
    ("Technical survey", _d(25, 6), _d(25, 6), None, None, "Not started", "Callum Thistle", None),
    ("Pre-migration tasks", _d(29, 6), _d(10, 7), None, None, "Not started", "Marcus Tansy", None),
    ("Initial data production (IDP)", _d(27, 7), _d(27, 7), None, None, "Not started", "Daniel Speedwell", None),
    ("Data checking", _d(29, 7), _d(11, 8), None, None, "Not started", "Dr Amara Sorrel", None),
    ("Data recheck and sign off", _d(18, 8), _d(20, 8), None, None, "Not started", "Dr Amara Sorrel", None),
    ("Cut-over planning and preparation", _d(19, 8), _d(16, 9), None, None, "Not started", "Marcus Tansy", None),
    ("Training", _d(2, 9), _d(22, 9), None, None, "Not started", "Ines Juniper", None),
    ("Final data production (FDP)", _d(17, 9), _d(17, 9), None, None, "Not started", "Daniel Speedwell", None),
    ("Cut-over period", _d(18, 9), _d(22, 9), None, None, "Not started", "Marcus Tansy", None),
    ("Go Live", _d(23, 9), _d(23, 9), None, None, "Not started", "Dr Amara Sorrel", None),
    ("Post Go Live", _d(24, 9), _d(2, 10), None, None, "Not started", "Marcus Tansy", None),
    ("End of migration", _d(9, 11), _d(9, 11), None, None, "Not started", "Bryony Alder", None),
)

_CONTACTS: Rows = (
    ("Role", "Full name", "Organisation", "Email", "Phone"),
    ("Migration project manager", "Bryony Alder", "Example GP IT", "b.alder.example@nhs.net", "01632 960310"),
    ("Practice manager", "Marcus Tansy", "Worked Example Surgery", "m.tansy.example@nhs.net", "01632 960101"),
    ("Lead GP", "Dr Amara Sorrel", "Worked Example Surgery", "a.sorrel.example@nhs.net", "01632 960102"),
    ("Commissioner digital lead", "Helen Rowan", "NHS Example Vale ICB", "h.rowan.example@nhs.net", "01632 960213"),
    ("Target supplier project lead", "Zoe Myrtle", "EMIS", "zoe.myrtle@example.com", "0113 496 0145"),
    ("Source supplier contact", "Daniel Speedwell", "Cegedim", "daniel.speedwell@example.com", "020 7946 0171"),
)

_THIRD_PARTIES: Rows = (
    ("Service", "Type", "Supplier", "Data migrates", "Notice period", "Notified on", "Off date", "Extract request",
     "Initial extract", "Final extract", "On date"),
    ("Vision data extract", "Software", "Cegedim", "Yes", "5 weeks", _d(15, 6), _d(17, 9), _d(22, 6), _d(27, 7),
     _d(17, 9), None),
    ("Electronic Prescription Service (EPS)", "Service", "NHS England", "No", "5 weeks", None, _d(17, 9), None, None,
     None, _d(23, 9)),
    ("Registration links (GP Links)", "Link", "PCSE", "No", "2 weeks", None, _d(15, 9), None, None, None, _d(24, 9)),
    ("DocMan", "Software", "DocMan", "Yes", "5 working days", None, _d(17, 9), _d(16, 6), _d(27, 7), _d(17, 9),
     _d(23, 9)),
)

_TRAINING: Rows = (
    ("Staff group or name", "Role", "Session", "Trainer", "Date", "Start time", "Booked"),
    ("GPs", "GP", "Core: clinical", "Ines Juniper", _d(8, 9), time(14, 0), "Yes"),
    ("Reception", "Receptionist", "Core: front desk", "Ines Juniper", _d(15, 9), time(9, 30), "Yes"),
)

_SIGN_OFFS: Rows = (
    ("Form id", "Form", "Phase", "Due", "Role"),
    ("F1", "Technical requirements", "Technical survey", _d(2, 7), "Practice manager"),
    ("F2", "IDP data quality", "Data recheck and sign off", _d(20, 8), "Lead GP"),
    ("F5", "Go Live data", "Go Live", _d(23, 9), "Lead GP"),
    ("F9", "End of migration acceptance", "End of migration", _d(9, 11), "Practice manager"),
)
