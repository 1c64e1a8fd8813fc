"""Reading tags out of a paragraph's text: where each begins and ends, and what its author meant by it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from migdocs.domain.document_place import DocumentPlace


class Kind(Enum):
    """What a tag does: print a value, steer (loops and conditions), or only tell the reader of the template."""

    OUTPUT = "output"
    BLOCK = "block"
    COMMENT = "comment"
    ESCAPE = "escape"


_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_KINDS = {"{{": Kind.OUTPUT, "{%": Kind.BLOCK, "{#": Kind.COMMENT}
_ESCAPES = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}
_BRACES = re.compile(r"\{_\{|\}_\}|\{_%|%_\}|\{\{|\{%|\{#|\}\}|%\}")
_CLOSING = {kind: re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}" if kind == "{#" else r"\{\{|\{%|\{#|\}\}|%\}")
            for kind in _CLOSERS}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a paragraph's text that is a tag, or that tried to be one (`fault` then says what is amiss)."""

    start: int
    end: int
    kind: Kind
    raw: str
    fault: str = ""  # unclosed, unopened, crossed


def spans(text: str) -> Iterator[Span]:
    """Every tag in a paragraph's text, from left to right; broken ones come with their fault."""
    position = 0
    while brace := _BRACES.search(text, position):
        mark, start = brace.group(), brace.start()
        position = brace.end()
        if mark in _ESCAPES:
            yield Span(start, position, Kind.ESCAPE, _ESCAPES[mark])
            continue
        if mark not in _CLOSERS:
            yield Span(start, position, Kind.OUTPUT, text[max(0, start - 30):position], "unopened")
            continue
        closing = _CLOSING[mark].search(text, position)
        if closing is None or closing.group() in _CLOSERS:
            end = closing.start() if closing else len(text)
            yield Span(start, end, _KINDS[mark], text[start:min(end, start + 60)], "unclosed")
            position = end
            continue
        position = closing.end()
        fault = "" if closing.group() == _CLOSERS[mark] else "crossed"
        yield Span(start, position, _KINDS[mark], text[start:position], fault)


@dataclass(slots=True)
class Tag:
    """One tag of a template: what it says, how far it reaches, and where its author finds it again."""

    number: int
    kind: Kind
    raw: str
    place: DocumentPlace
    level: str = ""  # "p", "tr", "tc" or "r" where the author wrote it
    word: str = ""  # the first word of a block tag: for, if, endfor …
    text: str = ""  # the words inside, straightened
    joins_before: bool = False
    joins_after: bool = False


_LONGEST = 2000  # far more than a tag may have, so that one of millions costs no time
_OUTPUT_LEVEL = re.compile(r"\s*(p|tr|tc|r)\s+(?!(?:if|else|and|or|in|is|not)\b)(?=[A-Za-z_(\"'])")
_BLOCK_LEVEL = re.compile(r"\s*(p|tr|tc|r)\s+")
_WORD = re.compile(r"\s*([A-Za-z_]+)")


def read(number: int, span: Span, place: DocumentPlace) -> Tag:
    """The tag that stands in a span without fault."""
    inside = span.raw[2:-2]
    tag = Tag(number, span.kind, span.raw, place)
    if inside[:1] in "-+" and inside:
        tag.joins_before, inside = inside[0] == "-", inside[1:]
    if inside[-1:] in "-+" and inside:
        tag.joins_after, inside = inside[-1] == "-", inside[:-1]
    elif span.kind is Kind.BLOCK and inside[-1:] in "–—":  # Word makes a dash of a hyphen
        tag.joins_after, inside = True, inside[:-1]
    inside = straightened(inside[:_LONGEST])
    pattern = _OUTPUT_LEVEL if span.kind is Kind.OUTPUT else _BLOCK_LEVEL
    if level := pattern.match(inside):
        tag.level, inside = level.group(1), inside[level.end():]
    if span.kind is Kind.BLOCK and (word := _WORD.match(inside)):
        tag.word = word.group(1)
        inside = inside[word.end():]
    tag.text = inside.strip()
    return tag


_DOUBLE = "\"“”„‟«»"
_SINGLE = "'‘’‚‛"
_WIDTHLESS = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])


def straightened(text: str) -> str:
    """A tag's words as Jinja reads them: plain spaces, and straight quotes around a text but not within it."""
    text = text.translate(_WIDTHLESS)
    result: list[str] = []
    position = 0
    while position < len(text):
        character = text[position]
        if character in _DOUBLE or character in _SINGLE:
            end = _end_of_text(text, position)
            if end > 0:
                inside = text[position + 1:end]
                result.append('"' + re.sub(r'(?<!\\)"', r'\"', inside) + '"')
                position = end + 1
                continue
            character = '"' if character in _DOUBLE else "'"
        elif character.isspace():
            character = " "
        elif character in "–—−":
            character = "-"
        result.append(character)
        position += 1
    return "".join(result)


def _end_of_text(text: str, start: int) -> int:
    """Where the quoted text that begins at `start` ends; -1 where it does not."""
    opening = text[start]
    straight = opening in "\"'"
    closers = opening if straight else (_DOUBLE if opening in _DOUBLE else _SINGLE)
    for position in range(start + 1, len(text)):
        if text[position] in closers and text[position - 1] != "\\":
            # the apostrophe of "it’s" does not end a text that began with ‘
            follows = text[position + 1:position + 2]
            if straight or opening in _DOUBLE or not follows.isalpha():
                return position
    return -1
