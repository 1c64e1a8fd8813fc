"""Jinja in a box: plain data only, no attribute of any object, no call, no arithmetic that grows.

Templates come from other people. Expressions have passed the allow-list (expressions.py) before they get here; what
remains of them at run time are the functions below, which never raise whatever the data is.
"""

import operator
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from datetime import time as clock
from typing import Any

from jinja2 import Undefined
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

MOST_PASSES = 250_000
MOST_TEXT = 60_000_000
MOST_SECONDS = 10.0
LOOP_WORDS = frozenset({"index", "index0", "first", "last", "length", "revindex", "revindex0"})


class Blank(Undefined):
    """A value that is not there: prints as missing, is false, holds nothing, equals only nothing."""

    __slots__ = ()

    def __str__(self) -> str:
        return ""

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __eq__(self, other: object) -> bool:
        return other is None or isinstance(other, Undefined)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return 0


BLANK = Blank()


class Stopped(Exception):
    """A limit was passed, or a loop was given something that is no list; `number` is the tag's."""

    def __init__(self, why: str, number: int = 0, value: object = None) -> None:
        super().__init__(why)
        self.why = why
        self.number = number
        self.value = value


class Filling:
    """What one filling of a template needs to know, and how much of its limits it has used."""

    __slots__ = ("contents_with_pages", "counters", "dates", "deadline", "heading", "headings", "highest", "ids",
                 "links", "lists", "media", "missing", "numbers", "part", "passes", "size")

    def __init__(self, missing: str, dates: str = "", highest: Mapping[str, int] | None = None) -> None:
        self.highest = dict(highest or {})
        self.lists: list[tuple[int, str]] = []
        self.part = ""  # the part that is being written
        self.media: dict[str, bytes] = {}  # pictures that the values bring along, by member name
        self.links: dict[str, list[tuple[str, str]]] = {}  # by part: relationship ids and member names
        self.headings: list[tuple[str, str, str, str]] = []  # level, number, words, bookmark
        self.heading = 0
        self.counters: dict[str, list[int]] = {}
        self.contents_with_pages = False
        self.missing = missing
        self.dates = dates
        self.passes = 0
        self.size = 0
        self.deadline = time.monotonic() + MOST_SECONDS
        self.ids: dict[tuple[str, str], Any] = {}
        self.numbers: dict[str, Any] = {}

    def next_id(self, kind: str) -> int:
        """A number of that kind that the document does not hold yet."""
        number = self.highest.get(kind, 0) + 1
        self.highest[kind] = number
        return number

    def keep_limits(self, size: int, number: int = 0) -> None:
        """Stop where filling makes more, or takes longer, than any real document does."""
        self.size += size
        if self.size > MOST_TEXT:
            raise Stopped("size", number)
        if time.monotonic() > self.deadline:
            raise Stopped("time")


def get(value: Any, name: Any) -> Any:
    """A field of a group, an entry of a list, or a word about the loop; blank where there is none."""
    kind = type(value)
    if kind is dict:
        return value.get(name, BLANK)
    if kind is LoopContext:
        return getattr(value, name) if name in LOOP_WORDS else BLANK
    if isinstance(value, (list, tuple)) and isinstance(name, int) and -len(value) <= name < len(value):
        return value[name]
    if isinstance(value, dict):
        return value.get(name, BLANK)
    return BLANK


def loop(value: Any, filling: Filling, number: int, size: int) -> Any:
    """The entries of a list; nothing for a blank; anything else stops the filling.

    `size` is what one pass adds to the document at least.
    """
    if value is None or isinstance(value, Undefined) or value == "":
        return ()
    if not isinstance(value, (list, tuple, range)):
        raise Stopped("no list", number, value)
    filling.passes += len(value)
    if filling.passes > MOST_PASSES:
        raise Stopped("passes", number)
    filling.keep_limits(size * len(value), number)
    return value


def pairs(value: Any) -> Any:
    """The names and values of a group, for `for name, value in group.items()`."""
    return tuple(value.items()) if isinstance(value, dict) else ()


def count_to(*bounds: Any) -> Any:
    """The numbers of `range(...)`, a thousand at most."""
    if not 1 <= len(bounds) <= 3 or not all(type(bound) is int for bound in bounds) or bounds[2:] == (0,):
        return ()
    return range(*bounds)[:1000]


_ORDER: dict[str, Callable[[Any, Any], Any]] = {
    "gt": operator.gt, "gteq": operator.ge, "lt": operator.lt, "lteq": operator.le}


def compare(left: Any, relation: str, right: Any) -> bool:
    """A comparison that is simply false where the two cannot be compared."""
    if relation == "eq":
        return bool(left == right)
    if relation == "ne":
        return bool(left != right)
    if relation in ("in", "notin"):
        return _holds(right, left) == (relation == "in")
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return bool(_ORDER[relation](left, right))
    if type(left) is type(right) and isinstance(left, (str, date, clock)) and \
            getattr(left, "tzinfo", None) == getattr(right, "tzinfo", None):
        return bool(_ORDER[relation](left, right))
    return False


def _holds(container: Any, value: Any) -> bool:
    if isinstance(container, str):
        return isinstance(value, str) and value in container
    if isinstance(container, (list, tuple)):
        return any(value == entry for entry in container)
    if isinstance(container, dict):
        return isinstance(value, str) and value in container
    return False


def add(left: Any, right: Any) -> Any:
    """The sum of two numbers, or blank."""
    return left + right if _countable(left) and _countable(right) else BLANK


def subtract(left: Any, right: Any) -> Any:
    """The difference of two numbers, or blank."""
    return left - right if _countable(left) and _countable(right) else BLANK


def _countable(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e15


def is_defined(value: Any) -> bool:
    """Whether the value is there at all."""
    return not isinstance(value, Undefined)


def is_none(value: Any) -> bool:
    """Whether the value is there but blank."""
    return value is None or isinstance(value, Undefined)


TESTS: dict[str, Callable[..., bool]] = {
    "defined": is_defined,
    "undefined": lambda value: isinstance(value, Undefined),
    "none": is_none,
    "true": lambda value: value is True,
    "false": lambda value: value is False,
    "string": lambda value: isinstance(value, str),
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "mapping": lambda value: isinstance(value, dict),
    "sequence": lambda value: isinstance(value, (list, tuple)),
    "iterable": lambda value: isinstance(value, (list, tuple)),
    "odd": lambda value: isinstance(value, int) and value % 2 == 1,
    "even": lambda value: isinstance(value, int) and value % 2 == 0,
}


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment that knows our filters and tests and nothing else."""

    def __init__(self, filters: dict[str, Callable[..., Any]]) -> None:
        super().__init__(autoescape=False, optimized=False, cache_size=0, undefined=Blank)
        self.globals.clear()
        self.filters.clear()
        self.filters.update(filters)
        self.filters.update(_get=get, _loop=loop, _pairs=pairs, _range=count_to, _compare=compare, _add=add,
                            _subtract=subtract)
        self.tests.clear()
        self.tests.update(TESTS)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Never an attribute, always a field of plain data."""
        return get(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Never a method, always a field of plain data."""
        return get(obj, argument)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ARG002
        """No attribute of any object is."""
        return False

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ARG002
        """Nothing may be called."""
        return False
