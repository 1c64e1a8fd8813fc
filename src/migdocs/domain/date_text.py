"""Reads a date that a person typed as text, in UK order; what is not surely a date is named, never guessed."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from migdocs.domain.blank_text import is_blank
from migdocs.domain.dates import MONTHS, WEEKDAYS
from migdocs.domain.migration import OddityKind

FIRST_YEAR, LAST_YEAR = 1900, 2200
_MONTH_NUMBERS = {name.casefold(): number for number, name in enumerate(MONTHS, start=1)} | {
    name[:3].casefold(): number for number, name in enumerate(MONTHS, start=1)} | {"sept": 9}
_WEEKDAY_NUMBERS = {name.casefold(): number for number, name in enumerate(WEEKDAYS)} | {
    name[:3].casefold(): number for number, name in enumerate(WEEKDAYS)} | {
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True)) + r")\.?"
_WEEKDAY = re.compile(r"^(" + "|".join(sorted(_WEEKDAY_NUMBERS, key=len, reverse=True)) + r")\b\.?[\s,\-–]*(?=\S)")
_WEEK_OF = re.compile(r"^(?:w\s*/?\s*[cb]|wk\.?\s*(?:of|comm?\.?|commencing|beginning|beg\.?)|"
                      r"week\s*(?:of|commencing|comm?\.?|beginning|beg\.?|starting))\b[\s.:\-]*")
_WEEK_ENDING = re.compile(r"^(?:w\s*/?\s*e|week\s*ending|wk\s*ending)\b")
_CLOCK = re.compile(r"(?:[\sT,]+|\s*[-–]\s*)(?:at\s+)?(?:\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?Z?"
                    r"|\d{1,2}\s*[ap]\.?m\.?|midnight|midday|noon)$", re.IGNORECASE)
_BARE = re.compile(
    r"^(?:(?:early|mid|late|start of|beginning of|end of|the|in)[\s\-]*)*"
    r"(?:(?:week|wk|w)[\s.\-]*(?:no\.?|number)?\s*\d{1,2}(?:\D.*)?|\d{1,2}(?:st|nd|rd|th)? week\b.*"
    rf"|{_MONTH}[\s,\-/']*(?:\d{{4}}|'?\d{{2}})?|(?:0?[1-9]|1[0-2])/\d{{4}}|\d{{4}}"
    r"|q[1-4][\s,\-/]*(?:\d{2,4})?|(?:spring|summer|autumn|winter)(?:\s*\d{4})?)$")
_NUMERIC = re.compile(r"^(?P<day>\d{1,2})\s*(?P<mark>[/.\-\s])\s*(?P<number>\d{1,2})\s*(?P=mark)\s*"
                      r"(?P<year>\d{4}|\d{2})$")
_ISO = re.compile(r"^(?P<year>\d{4})\s*(?P<mark>[/.\-])\s*(?P<number>\d{1,2})\s*(?P=mark)\s*(?P<day>\d{1,2})$")
_COMPACT = re.compile(r"^(?P<year>(?:19|20|21)\d{2})(?P<number>\d{2})(?P<day>\d{2})$")
_SEPARATOR = r"[\s/.,\-–]*"
_DAY_MONTH = re.compile(rf"^(?:the\s+)?(?P<day>\d{{1,2}})\s*(?:st|nd|rd|th)?\s*(?:of)?{_SEPARATOR}{_MONTH}"
                        rf"{_SEPARATOR}'?(?P<year>\d{{4}}|\d{{2}})$")
_MONTH_DAY = re.compile(rf"^{_MONTH}[\s\-.]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(?P<year>\d{{4}})$")
_NO_YEAR = re.compile(rf"^(?:(?P<day>\d{{1,2}})\s*[/.\-]\s*(?P<number>\d{{1,2}})"
                      rf"|(?:the\s+)?\d{{1,2}}\s*(?:st|nd|rd|th)?\s*(?:of)?{_SEPARATOR}{_MONTH}"
                      r"|" + _MONTH.replace("month>", "after>") + r"[\s\-.]*\d{1,2}(?:st|nd|rd|th)?)$")
_INSIDE = re.compile(rf"(?<!\d)(?:\d{{1,2}}\s*[/.\-]\s*\d{{1,2}}\s*[/.\-]\s*(?:\d{{4}}|\d{{2}})|\d{{4}}-\d{{2}}-\d{{2}}"
                     rf"|\d{{1,2}}\s*(?:st|nd|rd|th)?\s*(?:of)?[\s\-]*{_MONTH}[\s\-,]*\d{{4}})(?!\d)")


class DateReading(NamedTuple):
    """What a text says about a date.

    `day` is None where the text gives no date that may be used; `problem` says why, or what is odd about a date that
    is used. `suggestion` is the likeliest date meant, where `day` is None or doubtful. `other` is the date that an
    American reader would see, where that is another day.
    """

    day: date | None = None
    problem: OddityKind | None = None
    suggestion: date | None = None
    other: date | None = None


def read_date(text: str) -> DateReading:
    """Reads one date.

    Accepted: dd/mm/yyyy with / . - or spaces, two-digit years (20yy), "12 October 2026", "12th Oct 26", ISO
    2026-10-12; each with a weekday in front or a time behind. "w/c" means the Monday of that week.
    """
    words = " ".join(text.casefold().split()).strip(" ,;")
    if is_blank(words):
        return DateReading(problem=OddityKind.BLANK_WITH_REASON)
    week = _WEEK_OF.match(words)
    if week:
        words = words[week.end():]
    if _WEEK_ENDING.match(words):
        return DateReading(problem=OddityKind.BARE_WEEK_OR_MONTH)
    named = _WEEKDAY.match(words)
    weekday = _WEEKDAY_NUMBERS[named[1]] if named else None
    if named:
        words = words[named.end():]
    words = _CLOCK.sub("", words)
    if words in _WEEKDAY_NUMBERS:
        return DateReading(problem=OddityKind.NOT_A_DATE)
    reading = _read(words, weekday)
    if week and reading.day:
        monday = reading.day - timedelta(days=reading.day.weekday())
        if monday.year < FIRST_YEAR:
            return DateReading(problem=OddityKind.IMPOSSIBLE_DATE)
        doubt = reading.problem is OddityKind.WRONG_WEEKDAY
        return DateReading(monday, reading.problem if doubt else OddityKind.WEEK_COMMENCING, other=reading.other)
    return reading


def _read(words: str, weekday: int | None) -> DateReading:
    for pattern in (_NUMERIC, _DAY_MONTH, _ISO, _MONTH_DAY, _COMPACT):
        match = pattern.match(words)
        if match is None:
            continue
        parts = match.groupdict()
        month = _MONTH_NUMBERS[parts["month"]] if parts.get("month") else int(parts["number"])
        short = len(parts["year"]) == 2
        return _checked(int(parts["year"]) + (2000 if short else 0), month, int(parts["day"]), weekday,
                        swappable=pattern is _NUMERIC)
    if _BARE.match(words):
        return DateReading(problem=OddityKind.BARE_WEEK_OR_MONTH)
    partial = _NO_YEAR.match(words)
    if partial:
        possible = partial["day"] is None or (int(partial["day"]) <= 31 and int(partial["number"]) <= 31)
        return DateReading(problem=OddityKind.DATE_WITHOUT_YEAR if possible else OddityKind.NOT_A_DATE)
    inside = _INSIDE.findall(words) and [match[0] for match in _INSIDE.finditer(words)]
    if inside and len(inside) == 1:
        found = _read(inside[0], None)
        return DateReading(problem=OddityKind.NOT_A_DATE, suggestion=found.day or found.suggestion)
    return DateReading(problem=OddityKind.NOT_A_DATE)


def _checked(year: int, month: int, day: int, weekday: int | None, *, swappable: bool) -> DateReading:
    uk = _date(year, month, day)
    american = _date(year, day, month) if swappable else None
    if uk is None:
        if american is None:
            return DateReading(problem=OddityKind.IMPOSSIBLE_DATE)
        return DateReading(problem=OddityKind.AMERICAN_DATE, suggestion=american)
    other = american if american != uk else None
    if weekday is not None:
        if uk.weekday() == weekday:
            return DateReading(uk)
        if other is not None and other.weekday() == weekday:
            return DateReading(problem=OddityKind.AMERICAN_DATE, suggestion=other)
        return DateReading(uk, OddityKind.WRONG_WEEKDAY, other=other)
    return DateReading(uk, OddityKind.AMBIGUOUS_DATE if other else None, other=other)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None
