"""How a cell looks to the person who opens the workbook, as nearly as its value tells."""

import re
from datetime import date, datetime, time, timedelta

from migdocs.domain.dates import MONTHS, short_date
from migdocs.tracker.workbook import BareMonth, ErrorCell, FormulaWithoutResult, ImpossibleSerial, Value

LONGEST = 80
_TEN_DIGITS = re.compile(r"(?<!\d)(\d{3})([ \-]?)\d{3}([ \-]?)(\d{4})(?!\d)")


def shown(value: Value | None) -> str:
    """The cell as text, at full length."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, datetime):
        clock = f" {value:%H:%M}" if value.time() != time() else ""
        return short_date(value.date()) + clock
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        hours, seconds = divmod(round(value.total_seconds()), 3600)
        return f"{hours}:{seconds // 60:02}"
    if isinstance(value, ErrorCell):
        return value.code
    if isinstance(value, FormulaWithoutResult):
        return value.formula
    if isinstance(value, BareMonth):
        return f"{MONTHS[value.first.month - 1]} {value.first.year}"
    return _serial_text(value)


def _serial_text(value: ImpossibleSerial) -> str:
    if 0 <= value.serial < 1:
        return "00/01/1900"
    return "29/02/1900" if 60 <= value.serial < 61 else f"{number_text(value.serial)}, shown as ########"


def number_text(value: float) -> str:
    """A number without what computers add to it: 5.0 is "5", 0.1 + 0.2 is "0.3"."""
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.10g}" if abs(value) < 1e10 else repr(value)


def in_short(value: Value | None) -> str:
    """The cell as text on one line, cut where it is long, with the middle of any patient-like number masked."""
    line = masked(" ".join(shown(value).split()))
    return line if len(line) <= LONGEST else f"{line[:LONGEST - 1].rstrip()}…"


def masked(text: str) -> str:
    """The text with every ten-digit number that might be an NHS number showing its ends only."""
    from migdocs.domain.nhs_number import is_nhs_number

    def mask(match: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", match[0])
        return f"{match[1]}{match[2]}***{match[3]}***{digits[-1]}" if is_nhs_number(digits) else match[0]

    return _TEN_DIGITS.sub(mask, text)
