"""What a column of the tracker is: its heading, the fact it holds, and the kind of value in its cells."""

from collections.abc import Collection, Mapping
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

from migdocs.tracker.wording import key, without_tail

PHONE_WORDS = ("Telephone", "Tel", "Tel no", "Tel number", "Telephone number", "Telephone no", "Phone number",
               "Phone no",
           "Contact number", "Contact no", "Contact phone", "Contact telephone", "Mobile", "Direct line")
EMAIL_WORDS = ("Email address", "Mail", "Contact email", "Contact email address", "NHSmail", "NHS mail")


class Kind(Enum):
    """How the cells of a column are understood."""

    TEXT = "text"
    CODE = "a code: numbers become text, spaces at the ends go"
    PHONE = "a phone number"
    EMAIL = "an email address"
    DATE = "a date"
    TIME = "a time of day"
    YES_NO = "yes or no"
    KNOWN = "yes, no or unknown"
    COUNT = "a whole number"
    MONEY = "an amount in pounds, or words"
    NOTICE = "a length of time beforehand"
    STATUS = "a status"
    PHASE = "a phase of the guide"
    ROLE = "a role"
    NAMES = "several names, split at commas, semicolons and new lines"


class Column(NamedTuple):
    """One column, or one field of the Practice sheet.

    `remark` is what the heading says in brackets. `aliases` are other headings that people use; `better` are headings
    that win where a sheet has both. A `weak` column (a number in front, something calculated) does not make a row
    count as filled in. An `extra` column is read where it stands but is no part of our own layout.
    """

    heading: str
    field: str
    kind: Kind = Kind.TEXT
    aliases: tuple[str, ...] = ()
    remark: str = ""
    better: tuple[str, ...] = ()
    weak: bool = False
    extra: bool = False

    @property
    def title(self) -> str:
        """The heading in full: "Dispensing (Y/N)"."""
        return f"{self.heading} ({self.remark})" if self.remark else self.heading

    @property
    def names(self) -> tuple[str, ...]:
        """Every heading that means this column, the most trusted first."""
        return (*self.better, self.title, self.heading, *self.aliases)


Column.__hash__ = object.__hash__  # type: ignore[method-assign]  # one object a column: quick to look up


class SheetLayout(NamedTuple):
    """One sheet: the facts its rows hold. `label` names the fields that tell a person which row is meant."""

    name: str
    collection: str
    record: type[Any]
    columns: tuple[Column, ...]
    aliases: tuple[str, ...] = ()
    label: tuple[str, ...] = ()

    def column(self, field: str) -> Column:
        """The column that holds that fact."""
        return next(column for column in self.columns if column.field == field)


@cache
def headings(columns: tuple[Column, ...]) -> Mapping[str, tuple[Column, int]]:
    """Every accepted heading by its key, with its column and its rank among that column's names (0 is best)."""
    found: dict[str, tuple[Column, int]] = {}
    for column in columns:
        for rank, name in enumerate(column.names):
            if key(name):
                found.setdefault(key(name), (column, rank))
    return found


def nearest_title(text: str, columns: tuple[Column, ...], given: Collection[str]) -> str:
    """The heading that was probably meant by one that is not known, of a column that is not given; else empty."""
    from migdocs.tracker.vocabulary import nearest

    missing = {known: column for known, (column, _) in headings(columns).items() if column.field not in given}
    near = nearest(key(text), missing) if len(key(text)) > 3 else ""
    return missing[near].heading if near else ""


def match(text: str, columns: tuple[Column, ...]) -> tuple[Column, int] | None:
    """The column that a heading means, with or without its remark in brackets."""
    known = headings(columns)
    return known.get(key(text)) or known.get(key(without_tail(text)))

