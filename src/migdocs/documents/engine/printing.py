"""How a value is written into Word's XML: always escaped, dates in words, line breaks and tabs as Word's own."""

import math
import re
from datetime import date, datetime, time
from typing import Any

from jinja2 import Undefined

from migdocs.documents.engine.pictures import drawn
from migdocs.documents.engine.sandbox import Filling
from migdocs.documents.picture import Picture
from migdocs.domain import dates

# what XML cannot hold: control characters, lone surrogates, two non-characters
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile("[\x00-\x1f\x7f&<>\x85\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_LONG = 500
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


def plain(value: Any) -> str:
    """A value as a person writes it, before it is escaped for any file."""
    kind = type(value)
    if kind is str:
        return str(value)
    if value is None or isinstance(value, Undefined):
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime):
        clock = "" if value.time() == time() else f" at {dates.clock(value.time())}"
        return dates.long_date(value) + clock
    if isinstance(value, date):
        return dates.long_date(value)
    if isinstance(value, time):
        return dates.clock(value)
    if isinstance(value, int):
        return str(int(value)) if value.bit_length() < 4096 else ""
    if isinstance(value, float):
        if not math.isfinite(value):
            return ""
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(float(value))
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, (list, tuple)):
        return ", ".join(words for entry in value if (words := plain(entry)))
    return ""  # a group of fields, or an object that is no plain data


def _is_blank(value: Any) -> bool:
    return value is None or isinstance(value, Undefined) or (isinstance(value, (list, tuple)) and not value)


def text(value: Any, filling: Filling) -> str:
    """A value inside `w:t`."""
    if type(value) is str:
        words = value
    elif isinstance(value, Picture):
        return drawn(value, filling) or _broken(value.description)
    else:
        words = filling.missing if _is_blank(value) else plain(value)
    if len(words) > _LONG:
        filling.keep_limits(len(words))
    if _SPECIAL.search(words) is None:
        return words
    return _broken(words)


def _broken(words: str) -> str:
    words = words.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    words = words.replace("\x0b", "\n").replace("\x85", "\n")
    return escaped(words).replace("\n", _BREAK).replace("\t", _TAB)


def escaped(words: str) -> str:
    """Text that any XML element may hold."""
    words = _FORBIDDEN.sub("", words)
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def property_text(value: Any, filling: Filling) -> str:
    """A value inside a document property: one line."""
    return escaped(" ".join((filling.missing if _is_blank(value) else plain(value)).split()))


def paragraphs(value: Any, filling: Filling, before: str, after: str) -> str:
    """A value that stands alone in its paragraph: a list makes a paragraph of each entry."""
    if type(value) is str and len(value) <= _LONG and _SPECIAL.search(value) is None:
        return f"{before}{value}{after}"  # as nearly all are
    if isinstance(value, (list, tuple)) and value:
        return "".join(before + text(entry, filling) + after for entry in value)
    return before + text(value, filling) + after


_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})\Z")


def colour(value: Any) -> str:
    """A cell's colour as six hexadecimal digits, with or without a hash sign; none for anything else."""
    found = _COLOUR.match(plain(value).strip())
    return found.group(1).upper() if found else "auto"


def span(value: Any) -> str:
    """How many columns a cell covers: at least one, at most 63, which is Word's limit."""
    words = plain(value).strip()
    return str(max(1, min(63, int(words)))) if words.isascii() and words.isdigit() and len(words) < 4 else "1"
