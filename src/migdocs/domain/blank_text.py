"""Tells a cell that only says that there is nothing to say yet from one that says something."""

import re

_BLANK_WORDS = frozenset((
    "tbc", "tba", "tbd", "tbn", "na", "nk", "none", "nil", "null", "no", "ongoing", "on going", "pending", "unknown",
    "not known", "not applicable", "not required", "not needed", "not yet", "not yet known", "not set", "not agreed",
    "not yet agreed", "to be confirmed", "to be agreed", "to be advised", "to be arranged", "to be decided",
    "to be determined", "to be booked", "to be set", "to follow", "awaiting", "awaited", "asap", "blank", "open",
    "continuous", "throughout", "various", "x", "xx", "xxx", "dd mm yyyy", "dd mm yy",
))
_BLANK_STARTS = ("tbc", "tba", "tbd", "awaiting", "pending", "n/a", "na", "to be confirmed", "to be agreed",
                 "to be advised", "to be arranged", "to be decided", "to be booked")
_DIGITS = frozenset("0123456789")


def is_blank(text: str) -> bool:
    """Whether a text only says that there is nothing to say yet: "TBC", "N/A", "-", "to be confirmed"."""
    if not _DIGITS.isdisjoint(text):  # the common case, quickly
        return False
    words = re.sub(r"(?<=\b[a-z])\.", "", " ".join(text.casefold().split()))  # t.b.c.
    bare = re.sub(r"[^\w]+", " ", words.replace("n/a", "na").replace("n/k", "nk")).strip()
    return not bare or bare in _BLANK_WORDS or _starts_blank(words)


def _starts_blank(words: str) -> bool:
    start = next((start for start in _BLANK_STARTS if words.startswith(start)), None)
    if start is None:
        return False
    after = words[len(start):len(start) + 1]
    return not (after.isalnum() or after == "_")  # "na", but not "Nadia"
