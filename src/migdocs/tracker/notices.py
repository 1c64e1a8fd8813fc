"""Reads a notice period: "5 weeks", "10 working days", "2w", "5 wd", "a fortnight"."""

import re

from migdocs.domain.migration import Notice

_UNITS = {
    "d": ("d", "day", "days", "calendarday", "calendardays", "cd"),
    "wd": ("wd", "wds", "workingday", "workingdays", "workday", "workdays", "businessday", "businessdays", "bd",
           "workingd", "wkday", "wkdays", "weekday", "weekdays", "wday", "wdays", "workgday", "workgdays"),
    "w": ("w", "wk", "wks", "week", "weeks"),
    "m": ("m", "mth", "mths", "month", "months", "calendarmonth", "calendarmonths"),
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words}
_COUNTS = {word: count for count, words in enumerate((
    ("zero", "no"), ("one", "a", "an"), ("two",), ("three",), ("four",), ("five",), ("six",), ("seven",), ("eight",),
    ("nine",), ("ten",), ("eleven",), ("twelve",))) for word in words}
_NOTICE = re.compile(r"^(?:at least |min(?:imum)?(?: of)? |up to |>=? ?)?(?P<count>\d{1,3}|[a-z]+)(?:\.0)?[\s\-]*"
                     r"(?P<unit>[a-z][a-z\s\-]*?)?(?:'|s')?(?:\s*(?:notice|beforehand|before|in advance))?\.?$")
_RANGE = r"^\d{1,3}\s*(?:-|–|to|or)\s*(\d{1,3})\s*([a-z][a-z\s]*?)$"


def read_unit(text: str) -> str | None:
    """The unit (d, wd, w or m) that a word such as "working days" means; None for any other word."""
    return _UNIT_OF.get(re.sub(r"[^a-z]", "", text.casefold()))


def read_notice(text: str, unit: str | None = None) -> Notice | None:
    """The notice that a text tells, a bare number counting in `unit`; None where it tells none."""
    words = " ".join(text.casefold().replace("’", "'").split())
    if words in ("fortnight", "a fortnight", "one fortnight"):
        return Notice(2, "w")
    match = _NOTICE.match(words)
    if match is None:
        return None
    count = int(match["count"]) if match["count"].isdecimal() else _COUNTS.get(match["count"])
    said = read_unit(match["unit"]) if match["unit"] else unit
    return None if count is None or said is None else Notice(count, said)


def likeliest_notice(text: str) -> str:
    """What was probably meant by a text that tells no one notice: of a range, the longer one."""
    words = " ".join(text.casefold().split())
    match = re.match(_RANGE, words)
    if match:
        notice = read_notice(f"{match[1]} {match[2]}")
        return str(notice) if notice else ""
    return f"{words} days, or {words} weeks" if words.isdecimal() else ""
