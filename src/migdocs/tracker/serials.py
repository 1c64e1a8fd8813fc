"""How Excel counts days: a date is the number of days since 1900, or since 1904 in some workbooks from a Mac."""

import re
from datetime import datetime, time, timedelta

from migdocs.tracker.workbook import BareMonth, ImpossibleSerial, Value

DAYS_1904 = 1462  # how much lower a serial is in a workbook that counts from 1904
_EPOCH = datetime(1899, 12, 30)
_LAST = (datetime(2201, 1, 1) - _EPOCH).days
_LEAP_DAY = 60  # Excel believes in 29 February 1900

_BUILT_IN_DATES = {*range(14, 18), 22, *range(27, 32), 36, *range(50, 55), 57, 58}
_BUILT_IN_TIMES = {18, 19, 20, 21, *range(32, 36), 45, 46, 47, 55, 56}
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_ZEROS = re.compile(r"^0[0 \-]*0$")


def format_kind(number: int, code: str | None) -> str:
    """What a number format shows: "date", "month", "time", "zeros" (a fixed count of digits), or "" for all else."""
    if code is None:
        if number == 17:  # mmm-yy
            return "month"
        return "date" if number in _BUILT_IN_DATES else "time" if number in _BUILT_IN_TIMES else ""
    if _ELAPSED.search(code):
        return "time"
    first = _QUOTED.sub("", code.split(";")[0]).casefold().replace("general", "")
    if _ZEROS.match(first):
        return "zeros"
    if any(letter in first for letter in "yd") or ("m" in first and not any(letter in first for letter in "hs0#")):
        return "month" if "m" in first and "d" not in first and "h" not in first else "date"
    return "time" if any(letter in first for letter in "hs") else ""


def digits_by_format(value: float, code: str) -> str:
    """A whole number as a format of zeros shows it: 1632960123 as "00000 000000" is "01632 960123"."""
    digits = iter(reversed(f"{int(value)}".rjust(code.count("0"), "0")))
    shown = [next(digits) if sign == "0" else sign for sign in reversed(code)]
    return "".join([*shown, *digits][::-1])


def moment(serial: float, *, uses_1904: bool) -> datetime | None:
    """The date and time of a serial, to the nearest second; None where Excel has no such date before 2201."""
    days = serial + DAYS_1904 if uses_1904 else serial
    if not 1 <= days < _LAST or (not uses_1904 and _LEAP_DAY <= days < _LEAP_DAY + 1):
        return None
    if days < _LEAP_DAY:
        days += 1
    return _EPOCH + timedelta(seconds=round(days * 86_400))


def from_serial(serial: float, kind: str, *, uses_1904: bool) -> Value:
    """What a number in a cell formatted as a date or a time means."""
    if kind == "time" and 0 <= serial < 1:
        return time_of_day(serial)
    found = moment(serial, uses_1904=uses_1904)
    if found is None:
        return ImpossibleSerial(serial)
    return BareMonth(found.date()) if kind == "month" and found.day == 1 else found


def time_of_day(fraction: float) -> time:
    """The time that a part of a day stands for: 0.75 is 18:00."""
    seconds = round(fraction % 1 * 86_400) % 86_400
    return (datetime(2000, 1, 1) + timedelta(seconds=seconds)).time()
