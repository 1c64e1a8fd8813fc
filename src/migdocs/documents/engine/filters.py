"""The filters a template may use: one table, which the manual prints and the check offers when a name is misspelt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from jinja2 import Undefined

from migdocs.documents.engine.printing import plain
from migdocs.domain import dates


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: its name, what it does in a sentence, and an example with what it prints."""

    name: str
    act: Callable[..., Any]
    meaning: str
    example: str
    prints: str


def _blank(value: Any) -> bool:
    return value is None or isinstance(value, Undefined)


def _date(value: Any) -> Any:
    return dates.short_date(value) if isinstance(value, date) else value


def _long_date(value: Any) -> Any:
    return dates.long_date(value) if isinstance(value, date) else value


def _day_and_date(value: Any) -> Any:
    return dates.day_and_date(value) if isinstance(value, date) else value


def _time(value: Any) -> Any:
    if isinstance(value, datetime):
        value = value.time()
    return dates.clock(value) if isinstance(value, time) else value


def _number(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or abs(value) >= 1e15 or value != value:
        return value
    if isinstance(value, float) and not value.is_integer():
        return f"{value:,.2f}".rstrip("0")
    return f"{int(value):,}"


def _yes_no(value: Any) -> Any:
    return ("Yes" if value else "No") if isinstance(value, bool) else value


def _default(value: Any, instead: Any = "", _: Any = True) -> Any:
    return instead if _blank(value) or value == "" or value == [] or value == () else value


def _join(value: Any, between: str = ", ", last: str | None = None) -> Any:
    if not isinstance(value, (list, tuple)):
        return value
    words = [plain(entry) for entry in value if not _blank(entry)]
    if last is not None and len(words) > 1:
        return plain(between).join(words[:-1]) + plain(last) + words[-1]
    return plain(between).join(words)


def _upper(value: Any) -> Any:
    return value if _blank(value) else plain(value).upper()


def _lower(value: Any) -> Any:
    return value if _blank(value) else plain(value).lower()


def _sentence_case(value: Any) -> Any:
    if _blank(value):
        return value
    words = plain(value)
    return words[:1].upper() + words[1:]


def _count(value: Any) -> Any:
    return len(value) if isinstance(value, (list, tuple, dict)) else 0 if _blank(value) else value


FILTERS: tuple[Filter, ...] = (
    Filter("date", _date, "A date in figures, for narrow columns.", "{{ go_live|date }}", "23/09/2026"),
    Filter("long_date", _long_date, "A date in words; a date prints so without a filter too.",
           "{{ go_live|long_date }}", "23 September 2026"),
    Filter("day_and_date", _day_and_date, "A date with its day of the week.", "{{ go_live|day_and_date }}",
           "Wednesday 23 September 2026"),
    Filter("time", _time, "A time of day.", "{{ starts_at|time }}", "5:30pm"),
    Filter("number", _number, "A number with commas between the thousands.", "{{ patients|number }}", "9,391"),
    Filter("yes_no", _yes_no, "Yes or No for a true or false answer.", "{{ has_branch|yes_no }}", "Yes"),
    Filter("default", _default, "The words to print where the value is blank.",
           "{{ manager|default('To be confirmed') }}", "To be confirmed"),
    Filter("join", _join, "The entries of a list with something between them, and something else before the last.",
           "{{ names|join(', ', ' and ') }}", "Ann, Bob and Cal"),
    Filter("upper", _upper, "The text in capital letters.", "{{ code|upper }}", "A99999"),
    Filter("lower", _lower, "The text in small letters.", "{{ role|lower }}", "practice manager"),
    Filter("sentence_case", _sentence_case, "The text with a capital first letter.", "{{ note|sentence_case }}",
           "Call the supplier"),
    Filter("count", _count, "How many entries a list has.", "{{ actions|count }}", "14"),
)

# Jinja's own names for the same things, so that templates made for it go on working; what is printed is always escaped
SAME_AS = {"d": "default", "length": "count", "capitalize": "sentence_case"}
WITHOUT_EFFECT = ("e", "escape")

# names that people bring from elsewhere, for the hint
MEANT = {"title": "sentence_case", "strftime": "date", "format_date": "long_date", "dateformat": "date",
         "datetimeformat": "date", "round": "number", "int": "number", "intcomma": "number", "currency": "number",
         "uppercase": "upper", "lowercase": "lower", "capital": "sentence_case", "size": "count", "len": "count",
         "bool": "yes_no", "yesno": "yes_no", "if_empty": "default", "ifempty": "default", "fallback": "default",
         "safe": "", "format": ""}


def by_name() -> dict[str, Callable[..., Any]]:
    """Every filter's function under every name it answers to."""
    found = {each.name: each.act for each in FILTERS}
    found.update({name: found[same] for name, same in SAME_AS.items()})
    found.update(dict.fromkeys(WITHOUT_EFFECT, _as_it_is))
    return found


def _as_it_is(value: Any) -> Any:
    return value
