"""Looks for patient data, which has no place in a tracker: NHS numbers in any cell, columns for patients' details."""

import re
from collections.abc import Iterator
from itertools import islice

from migdocs.domain.findings import Place
from migdocs.domain.migration import Oddity, OddityKind
from migdocs.domain.nhs_number import is_nhs_number
from migdocs.tracker.shown import in_short, number_text
from migdocs.tracker.wording import key, without_tail
from migdocs.tracker.workbook import Sheet

_CANDIDATE = r"(?<![\d+])(?<!\d[ \-])(\d{3})([ \-]?)(\d{3})\2(\d{4})(?![\d])(?![ \-]\d)"
_PHONE_WORDS = ("phone", "tel", "mobile", "fax", "contactno", "contactnumber", "callback", "calldetails", "dialin",
                "meetingdetails", "meetinglink", "ooh", "outofhours", "switchboard", "bleep", "mainnumber")
_TEN_DIGITS = re.compile(r"\d{3}[ \-]?\d{3}[ \-]?\d{4}")  # quicker than the above, and finds no less
_LONGEST_HEADING = 40
PATIENT_HEADINGS = frozenset((
    "nhsnumber", "nhsno", "nhsnum", "nhsnumbers", "patientnhsnumber", "patientnhsno", "dob", "dateofbirth", "birthdate",
    "patientdob", "patientdateofbirth", "patientname", "patientsname", "nameofpatient", "patient", "patientid",
    "patientidentifier", "patientnumber", "patientno", "patientaddress", "patientpostcode", "patientforename",
    "patientsurname", "patientfirstname", "patientlastname", "patientinitials", "patientdetails",
))
_HEADING_ROWS = 15


def patient_data(sheet: Sheet) -> Iterator[Oddity]:
    """Every cell that looks like an NHS number and every heading that asks for patients' details, on one sheet."""
    values = [value for cells in sheet.rows.values() for value in cells.values()]
    together = "\n".join([value for value in values if isinstance(value, str)])
    yield from _patient_columns(sheet)
    numbers = any(type(value) is float and 1e9 <= value < 1e10 for value in values)
    if numbers or (_TEN_DIGITS.search(together) and any(_passes(match) for match in re.finditer(_CANDIDATE, together))):
        yield from _nhs_numbers(sheet)


def _patient_columns(sheet: Sheet) -> Iterator[Oddity]:
    for row in islice(sheet.rows, _HEADING_ROWS):
        cells = sheet.rows[row]
        for column, value in cells.items():
            if not isinstance(value, str) or len(value) > _LONGEST_HEADING:
                continue
            if key(without_tail(value)) not in PATIENT_HEADINGS:
                continue
            if len(cells) > 1 or (row + 1) in sheet.rows:  # a heading has something beside or below it
                yield Oddity(OddityKind.PATIENT_COLUMN, Place(sheet.title, sheet.address(row, column), heading=value),
                             in_short(value))


def _nhs_numbers(sheet: Sheet) -> Iterator[Oddity]:
    phones = _phone_columns(sheet)
    for row, column, value in sheet.filled():
        if isinstance(value, float):
            if not (1e9 <= value < 1e10 and value.is_integer() and is_nhs_number(number_text(value))):
                continue
        elif not isinstance(value, str) or not any(_passes(match) for match in re.finditer(_CANDIDATE, value)):
            continue
        label, heading = _words_beside(sheet, row, column)
        if not (phones.get(column, row) < row or _is_phone(label)):
            place = Place(sheet.title, sheet.address(row, column), in_short(label), in_short(heading))
            yield Oddity(OddityKind.NHS_NUMBER, place, in_short(value))


def _passes(match: re.Match[str]) -> bool:
    return is_nhs_number(match[1] + match[3] + match[4])


def _is_phone(text: str) -> bool:
    word = key(text)
    return any(part in word for part in _PHONE_WORDS) and len(word) <= _LONGEST_HEADING


def _phone_columns(sheet: Sheet) -> dict[int, int]:
    """Each column that is headed as one for phone numbers, with the row of that heading."""
    found: dict[int, int] = {}
    for row in islice(sheet.rows, 60):
        for column, value in sheet.rows[row].items():
            if isinstance(value, str) and column not in found and len(value) <= _LONGEST_HEADING and _is_phone(value):
                found[column] = row
    return found


def _words_beside(sheet: Sheet, row: int, column: int) -> tuple[str, str]:
    """The first words of the row, and the nearest words above in the column, as far as they are words."""
    label = next((value for number, value in sheet.rows[row].items() if number < column and isinstance(value, str)), "")
    heading = ""
    for above in islice(sheet.rows, _HEADING_ROWS):
        value = sheet.cell(above, column)
        if above < row and isinstance(value, str) and len(sheet.rows[above]) > 1:
            heading = value
            break
    return label, heading
