"""Numbers and names that Word wants only once in a document, kept unique when a loop repeats what carries them."""

from collections.abc import Iterable
from typing import Any

from jinja2 import nodes
from lxml import etree

from migdocs.documents.engine.blocks import BEGINNINGS
from migdocs.documents.engine.joining import MARKER, Marks, kind_of_marker, number_of
from migdocs.documents.engine.names import BOOKMARK_END, BOOKMARK_START, CONTROL, DRAWING, VALUE, W, number_in
from migdocs.documents.engine.program import MOST_SPECIAL, Program, call, filling, special_mark
from migdocs.documents.engine.sandbox import Filling
from migdocs.documents.engine.tags import Kind

_DRAWING_ID = f"{{{DRAWING}}}docPr"
_ANCHORS = tuple(f"{W}{name}" for name in ("commentRangeStart", "commentRangeEnd", "commentReference"))
_ENDS = set(BEGINNINGS.values())
FIRST_CONTROL = 1_500_000_000


def highest_ids(roots: Iterable[etree._Element]) -> dict[str, int]:
    """The highest number in use for bookmarks and for drawings."""
    highest = {"bookmark": 0, "drawing": 0}
    for root in roots:
        for kind, tag, name in (("bookmark", BOOKMARK_START, f"{W}id"), ("drawing", _DRAWING_ID, "id")):
            for element in root.iter(tag):
                highest[kind] = max(highest[kind], number_in(element.get(name)))
    return highest


def keep_ids_unique(root: etree._Element, program: Program, marks: Marks) -> None:
    """Give whatever stands inside a loop fresh numbers with every pass."""
    _drop_straddling_bookmarks(root, marks)
    depth = 0
    for element in list(root.iter(etree.PI, BOOKMARK_START, BOOKMARK_END, _DRAWING_ID, CONTROL, *_ANCHORS)):
        if kind_of_marker(element) == MARKER:
            tag = marks.tags[number_of(element)]
            if tag.kind is Kind.BLOCK:
                depth += {"for": 1, "endfor": -1}.get(tag.word, 0)
        elif depth:
            _renew(element, program, marks)
            if len(program.special) > MOST_SPECIAL:
                return


def _renew(element: etree._Element, program: Program, marks: Marks) -> None:
    def mark(what: str, kind: str, old: str) -> str:
        return special_mark(program, marks, call(filling(), what, nodes.Const(kind), nodes.Const(old)))

    if element.tag == BOOKMARK_START:
        old = element.get(f"{W}id", "")
        element.set(f"{W}id", mark("_new_id", "bookmark", old))
        element.set(f"{W}name", mark("_new_name", "bookmark", element.get(f"{W}name", "")))
    elif element.tag == BOOKMARK_END:
        element.set(f"{W}id", mark("_same_id", "bookmark", element.get(f"{W}id", "")))
    elif element.tag == _DRAWING_ID:
        element.set("id", mark("_new_id", "drawing", element.get("id", "")))
    elif element.tag == CONTROL:
        for identity in element.findall(f"{W}sdtPr/{W}id"):
            identity.set(VALUE, mark("_new_id", "control", identity.get(VALUE, "")))
    elif element.tag in _ANCHORS:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _drop_straddling_bookmarks(root: etree._Element, marks: Marks) -> None:
    """A bookmark that begins inside a loop or condition and ends outside it would come to have no end."""
    inside: list[int] = []
    starts: dict[str, tuple[etree._Element, tuple[int, ...]]] = {}
    for element in list(root.iter(etree.PI, BOOKMARK_START, BOOKMARK_END)):
        if kind_of_marker(element) == MARKER:
            tag = marks.tags[number_of(element)]
            if tag.kind is not Kind.BLOCK:
                continue
            if tag.word in BEGINNINGS:
                inside.append(tag.number)
            elif tag.word in _ENDS and inside:
                inside.pop()
            elif tag.word in ("else", "elif") and inside:
                inside[-1] = tag.number
        elif element.tag == BOOKMARK_START:
            starts[element.get(f"{W}id", "")] = (element, tuple(inside))
        elif element.tag == BOOKMARK_END:
            start, where = starts.pop(element.get(f"{W}id", ""), (None, ()))
            if start is None or where != tuple(inside):
                _remove(element)
                if start is not None:
                    _remove(start)
    for start, _ in starts.values():
        _remove(start)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


# ----- while filling

def new_id(filling: Filling, kind: str, old: str) -> str:
    """The next free number of a kind; the end of the same bookmark asks for it again."""
    number = filling.next_id(kind)
    filling.ids[kind, old] = str(number)
    return str(number)


def same_id(filling: Filling, kind: str, old: str) -> str:
    """The number that the beginning was given."""
    return str(filling.ids.get((kind, old), old))


def new_name(filling: Filling, kind: str, old: str) -> str:
    """The name itself for the first pass, then with a number behind it; Word allows 40 characters."""
    key: Any = (f"{kind} name", old)
    count = int(filling.ids.get(key, 0)) + 1
    filling.ids[key] = count
    return old if count == 1 else f"{old[:32]}_{count}"
