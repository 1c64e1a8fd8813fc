"""Understands one cell at a time: a value and the kind of its column give a fact, or a blank and a named oddity."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from migdocs.domain.blank_text import is_blank
from migdocs.domain.dates import long_date
from migdocs.domain.findings import Place
from migdocs.domain.migration import Notice, Oddity, OddityKind, Status
from migdocs.domain.nhs_number import is_nhs_number
from migdocs.tracker.columns import Kind
from migdocs.tracker.notices import likeliest_notice, read_notice
from migdocs.tracker.serials import moment, time_of_day
from migdocs.tracker.shown import in_short, number_text, shown
from migdocs.tracker.vocabulary import Vocabulary, likeliest_status, status
from migdocs.tracker.wording import key, tidy
from migdocs.tracker.workbook import BareMonth, ErrorCell, FormulaWithoutResult, ImpossibleSerial, Value

_YES = frozenset(("y", "yes", "true", "1", "✓", "✔", "☑", "☒", "x"))
_NO = frozenset(("n", "no", "false", "0", "✗", "✘", "☐"))
_NOT_KNOWN = frozenset(("unknown", "notknown", "dontknow", "notsure", "unsure", "u", "nk"))
_UNDECIDED = frozenset(("tbc", "tba", "tbd", "tobeconfirmed", ""))  # in words; "to be agreed" says something
_NUMBER = r"^(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?$"  # compiled when first used, as most trackers need neither
_SCORE = r"^(\d{1,2})\s*[-–—:=.(]\s*[^\d\s].*$"
_SPLIT = re.compile(r"[,;\n]+")
_PHONE_DIGITS = re.compile(r"\d")


class CellReader:
    """Turns cells into facts and keeps what was odd about them, in the order in which they were read.

    `notes` are plain sentences about what was not read at all.
    """

    def __init__(self, words: Vocabulary, uses_1904: bool = False) -> None:
        self.words = words
        self.uses_1904 = uses_1904
        self.oddities: list[Oddity] = []
        self.notes: list[str] = []
        self._readers: dict[Kind, Callable[[Value, Place], Any]] = {
            Kind.TEXT: self._text, Kind.CODE: self._code, Kind.PHONE: self._phone, Kind.EMAIL: self._code,
            Kind.DATE: self._date, Kind.TIME: self._time, Kind.YES_NO: self._yes_no, Kind.KNOWN: self._known,
            Kind.COUNT: self._count, Kind.MONEY: self._money, Kind.NOTICE: self.notice, Kind.STATUS: self._status,
            Kind.PHASE: self._phase, Kind.ROLE: self._role, Kind.NAMES: self._names,
        }

    def read(self, value: Value | None, kind: Kind, place: Place) -> Any:
        """The fact in a cell, of the type that its kind of column holds; a blank where there is none."""
        if value is not None:
            if isinstance(value, ErrorCell):
                self.note(OddityKind.ERROR_CELL, place, value)
            elif isinstance(value, FormulaWithoutResult):
                self.note(OddityKind.FORMULA_WITHOUT_RESULT, place, value)
            else:
                return self._readers[kind](value, place)
        return BLANKS.get(kind, "")

    def note(self, kind: OddityKind, place: Place, value: Value | None, read_as: str = "",
             suggestion: str = "") -> None:
        """Keeps an oddity."""
        self.oddities.append(Oddity(kind, place, in_short(value), read_as, suggestion))

    # ----- words

    def _text(self, value: Value, place: Place) -> str:
        text = shown(value)
        if key(text) in _UNDECIDED:
            if key(text):
                self.note(OddityKind.BLANK_WITH_REASON, place, value)
            return ""
        return text

    def _code(self, value: Value, place: Place) -> str:
        text = shown(value)
        if is_blank(text):
            self.note(OddityKind.BLANK_WITH_REASON, place, value)
            return ""
        return text

    def _phone(self, value: Value, place: Place) -> str:
        text = self._code(value, place)
        digits = "".join(_PHONE_DIGITS.findall(text))
        if isinstance(value, float) and digits:
            if len(digits) == 12 and digits.startswith("44"):
                return f"+{digits}"
            if digits[0] in "4569" and is_nhs_number(digits):  # no British phone number goes on so after its zero
                self.note(OddityKind.NHS_NUMBER, place, value)
                return ""
            if value.is_integer() and 9 <= len(digits) <= 10 and digits[0] != "0":
                self.note(OddityKind.LOST_ZERO, place, value, f"0{digits}", f"0{digits}")
                return f"0{digits}"
        elif len(digits) == 10 and digits[0] in "123578" and not re.search(r"[^\d\s\-().]", text):
            self.note(OddityKind.LOST_ZERO, place, value, f"0{text}", f"0{text}")
            return f"0{text}"
        return text

    def _names(self, value: Value, place: Place) -> tuple[str, ...]:
        text = self._code(value, place)
        return tuple(name for name in map(tidy, _SPLIT.split(text)) if name)

    def _money(self, value: Value, place: Place) -> str:
        if isinstance(value, float):
            return f"£{value:,.0f}" if value.is_integer() else f"£{value:,.2f}"
        return self._text(value, place)

    def _known(self, value: Value, place: Place) -> str:
        word = key(shown(value))
        if word in _YES or word in _NO:
            return "Yes" if word in _YES else "No"
        return "Unknown" if word in _NOT_KNOWN or shown(value) == "?" else self._text(value, place)

    def _phase(self, value: Value, place: Place) -> str:
        text = self._text(value, place)
        if not text:
            return ""
        phase = self.words.phase(text)
        if phase is None:
            likely = self.words.nearest_phase(text)
            if likely:
                self.note(OddityKind.UNKNOWN_PHASE, place, value, text, likely)
            return text
        return phase

    def _role(self, value: Value, place: Place) -> str:
        text = self._text(value, place)
        role = self.words.role(text) if text else ""
        if role is None:
            parts = [self.words.role(part) for part in re.split(r"[/;,\n]|\band\b|&", text)]
            if not all(parts):
                self.note(OddityKind.UNKNOWN_ROLE, place, value, text, self.words.nearest_role(text))
            return text
        return role

    def _status(self, value: Value, place: Place) -> Status | None:
        text = shown(value)
        found = status(text)
        if found is None:
            if key(text) in _UNDECIDED:
                self.note(OddityKind.BLANK_WITH_REASON, place, value)
            else:
                self.note(OddityKind.UNKNOWN_STATUS, place, value, suggestion=likeliest_status(text))
        return found

    def _yes_no(self, value: Value, place: Place) -> bool | None:
        if isinstance(value, bool):
            return value
        text = shown(value)
        word = key(text) or text
        if word in _YES or word in _NO:
            return word in _YES
        if is_blank(text) or word in _NOT_KNOWN:
            self.note(OddityKind.BLANK_WITH_REASON, place, value)
            return None
        likely = "Yes" if word.startswith("yes") or isinstance(value, date) else "No" if word.startswith("no") else ""
        self.note(OddityKind.NOT_YES_OR_NO, place, value, suggestion=likely)
        return None

    # ----- numbers

    def _count(self, value: Value, place: Place) -> int | None:
        if isinstance(value, float) and value.is_integer() and value >= 0:
            return int(value)
        text = shown(value)
        if isinstance(value, str):
            plain = re.match(_NUMBER, text)
            if plain and len(plain[1]) < 16:
                return int(plain[1].replace(",", ""))
            score = re.match(_SCORE, text)
            if score:
                return int(score[1])
            if is_blank(text):
                self.note(OddityKind.BLANK_WITH_REASON, place, value)
                return None
        inside = re.findall(r"\d[\d,]*", text) if isinstance(value, str) else []
        self.note(OddityKind.NOT_A_NUMBER, place, value, suggestion=inside[0] if len(inside) == 1 else "")
        return None

    def notice(self, value: Value, place: Place, unit: str | None = None) -> Notice | None:
        """A notice period; `unit` is what a bare number counts, where another column or the heading says so."""
        text = shown(value)
        found = read_notice(text, unit) if isinstance(value, (str, float)) else None
        if found is None:
            if is_blank(text):
                self.note(OddityKind.BLANK_WITH_REASON, place, value)
            else:
                self.note(OddityKind.NOT_A_NOTICE, place, value, suggestion=likeliest_notice(text))
        return found

    # ----- dates and times

    def _date(self, value: Value, place: Place) -> date | None:
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if isinstance(value, str):
            return self._date_text(value, place)
        if isinstance(value, BareMonth):
            self.note(OddityKind.BARE_WEEK_OR_MONTH, place, value)
        elif isinstance(value, ImpossibleSerial):
            self.note(OddityKind.IMPOSSIBLE_DATE, place, value)
        elif isinstance(value, float):
            self._date_number(value, place)
        else:
            self.note(OddityKind.NOT_A_DATE, place, value)
        return None

    def _date_text(self, text: str, place: Place) -> date | None:
        from migdocs.domain.date_text import read_date  # real Excel dates, the common case, do without it

        reading = read_date(text)
        if reading.problem is not None:
            self.note(reading.problem, place, text, long_date(reading.day) if reading.day else "",
                      long_date(reading.suggestion) if reading.suggestion else "")
        return reading.day

    def _date_number(self, value: float, place: Place) -> None:
        from migdocs.domain.date_text import read_date

        found = moment(value, uses_1904=self.uses_1904)
        if found is not None and value.is_integer() and 2000 <= found.year < 2100:
            self.note(OddityKind.NUMBER_FOR_A_DATE, place, value, suggestion=long_date(found.date()))
            return
        written = read_date(number_text(value))
        if written.day:
            self.note(OddityKind.NUMBER_FOR_A_DATE, place, value, suggestion=long_date(written.day))
        else:
            self.note(OddityKind.IMPOSSIBLE_DATE, place, value)

    def _time(self, value: Value, place: Place) -> time | None:
        if isinstance(value, time):
            return value
        if isinstance(value, datetime) and value.time() != time():
            return value.time()
        if isinstance(value, timedelta) and timedelta() <= value < timedelta(days=1):
            return time_of_day(value / timedelta(days=1))
        if isinstance(value, ImpossibleSerial) and 0 < value.serial < 1:
            return time_of_day(value.serial)
        if isinstance(value, float) and 0 < value < 1:
            return time_of_day(value)
        return self._time_text(value, place)

    def _time_text(self, value: Value, place: Place) -> time | None:
        from migdocs.tracker.times import read_time

        text = shown(value)
        if isinstance(value, str):
            found = read_time(text)
            if found is not None:
                return found
            if is_blank(text):
                self.note(OddityKind.BLANK_WITH_REASON, place, value)
                return None
        likely = read_time(f"{value:.2f}" if value < 100 else number_text(value)) if isinstance(value, float) else None
        self.note(OddityKind.NOT_A_TIME, place, value, suggestion=f"{likely:%H:%M}" if likely else "")
        return None


BLANKS: dict[Kind, Any] = {
    Kind.DATE: None, Kind.TIME: None, Kind.YES_NO: None, Kind.COUNT: None, Kind.NOTICE: None, Kind.STATUS: None,
    Kind.NAMES: (),
}
