"""Finding the tags of a part on its tree, whole again after Word has cut them into runs, and marking each place.

A tag that prints becomes a short mark inside the text; any other becomes a marker (an XML processing instruction)
between the texts. Runs keep their formatting; a tag takes that of its first run.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from migdocs.documents.engine import tag_faults
from migdocs.documents.engine.faults import Faults
from migdocs.documents.engine.names import PARAGRAPH_PROPERTIES, RUN, RUN_PROPERTIES, SPACE, TEXT, TEXT_BOX, W
from migdocs.documents.engine.places import PlacedParagraph, around
from migdocs.documents.engine.tags import Kind, Span, Tag, read, spans
from migdocs.domain.document_place import DocumentPlace

MARKER = "m"
MOST_TAGS = 4000
MOST_CHARACTERS = 300_000  # in the paragraphs that hold tags, from the first tag on
_GLYPHS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "-", f"{W}softHyphen": "\xad"}
_NOT_TEXT = {TEXT_BOX, PARAGRAPH_PROPERTIES, RUN_PROPERTIES, f"{W}instrText", f"{W}delText", f"{W}delInstrText"}
STARTS, _ENDS = "\U000F5A00", "\U000F5A01"


@dataclass(slots=True)
class Marks:
    """The tags of a whole template, numbered through all its parts."""

    tags: dict[int, Tag] = field(default_factory=dict)
    made: int = 0
    characters: int = 0
    full: bool = False
    order: dict[DocumentPlace, int] = field(default_factory=dict)  # places in reading order, for telling faults

    def new(self) -> int:
        """The next free number."""
        self.made += 1
        return self.made

    def mark(self, number: int) -> str:
        """What stands in a text for the printing tag of that number."""
        return f"{STARTS}{number}{_ENDS}"


PIECES = re.compile(rf"{STARTS}(\d+){_ENDS}|<\?([a-z]+) (\d+)\?>")
ONE_MARK = re.compile(rf"{STARTS}(\d+){_ENDS}")


def marker(number: int, kind: str = MARKER) -> etree._Element:
    """The element that stands in the tree where a tag stood."""
    return etree.ProcessingInstruction(kind, str(number))


def kind_of_marker(element: etree._Element) -> str:
    """Which kind of marker an element is; "" for Word's own elements."""
    return str(getattr(element, "target", "")) if isinstance(element, etree._ProcessingInstruction) else ""


def number_of(element: etree._Element) -> int:
    """The number of a marker's tag."""
    return int(element.text or "0")


def mark_tags(placed: PlacedParagraph, marks: Marks, found: Faults) -> bool:
    """Put a mark in place of every tag of one paragraph; whether there was any."""
    atoms = list(_atoms(placed.element))
    text = "".join(words for _, words in atoms)
    if "{" not in text and "}" not in text:
        return False
    tags: list[tuple[Span, Tag | None]] = []
    if marks.full or not _room_for(text, marks):
        marks.full = True
        found.add(tag_faults.too_many_tags(MOST_TAGS, DocumentPlace(placed.place.template)))
        return False
    for span in spans(text):
        place = replace(placed.place, text=around(text, span.start, span.end))
        marks.order.setdefault(place, len(marks.order))
        if span.fault:
            found.add(tag_faults.broken_braces(span, place))
            continue
        tag = None
        if span.kind is not Kind.ESCAPE:
            tag = read(marks.new(), span, place)
            marks.tags[tag.number] = tag
        tags.append((span, tag))
    for span, tag in reversed(tags):
        _put(atoms, span, tag, marks)
    for element, _ in atoms:
        _tidy(element)
    return bool(tags)


def _room_for(text: str, marks: Marks) -> bool:
    """Whether a paragraph's tags keep the template within what it may hold."""
    first = min((place for place in (text.find("{{"), text.find("{%")) if place >= 0), default=len(text))
    marks.characters += len(text) - first
    return len(marks.tags) + text.count("{{") + text.count("{%") <= MOST_TAGS and marks.characters <= MOST_CHARACTERS


def _atoms(element: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    for child in element:
        tag = child.tag
        if tag == TEXT:
            words = child.text or ""
            yield child, words
        elif tag in _GLYPHS:
            yield child, _GLYPHS[tag]
        elif tag not in _NOT_TEXT and isinstance(tag, str):
            yield from _atoms(child)


def _put(atoms: list[tuple[etree._Element, str]], span: Span, tag: Tag | None, marks: Marks) -> None:
    position = 0
    first: etree._Element | None = None
    for index, (element, words) in enumerate(atoms):
        start, position = position, position + len(words)
        if position <= span.start or start >= span.end or not words:
            continue
        if element.tag != TEXT:  # a line break that slipped into a tag
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
            atoms[index] = (element, words)
            continue
        # what stands behind the tag in this text has been worked on already: only its beginning is still as it was
        now = element.text or ""
        before = now[:max(0, span.start - start)]
        after = now[min(len(words), span.end - start):]
        if first is not None:
            element.text = after
            _keep_spaces(element)
            continue
        first = element
        if tag is None:
            element.text = before + span.raw + after
        elif tag.kind is Kind.OUTPUT:
            element.text = before + marks.mark(tag.number) + after
        else:
            element.text = before
            sign = marker(tag.number)
            element.addnext(sign)
            rest = etree.Element(TEXT)
            rest.text = after
            _keep_spaces(rest)
            sign.addnext(rest)
            if not after:
                _remove(rest)
        _keep_spaces(element)


def _keep_spaces(element: etree._Element) -> None:
    element.set(SPACE, "preserve")


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _tidy(element: etree._Element) -> None:
    """Drop a text that a tag has emptied, and its run with it."""
    if element.tag != TEXT or element.text:
        return
    run = element.getparent()
    if run is None:
        return
    run.remove(element)
    if run.tag == RUN and not any(child.tag != RUN_PROPERTIES for child in run):
        _remove(run)
