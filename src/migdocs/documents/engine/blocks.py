"""Pairing the beginnings and ends of loops and conditions, wherever in a part they stand."""

from dataclasses import dataclass, field

from lxml import etree

from migdocs.documents.engine import tag_faults
from migdocs.documents.engine.faults import Faults
from migdocs.documents.engine.joining import MARKER, Marks, kind_of_marker, number_of
from migdocs.documents.engine.tags import Kind, Tag

BEGINNINGS = {"for": "endfor", "if": "endif"}
_ENDINGS = {end: start for start, end in BEGINNINGS.items()}
_MIDDLES = {"else", "elif"}
CELL_WORDS = {"colspan", "cellbg", "hm", "vm"}
KNOWN_WORDS = (*BEGINNINGS, *_ENDINGS, *sorted(_MIDDLES), "set", *sorted(CELL_WORDS))
DEEPEST = 15


@dataclass(slots=True)
class Sign:
    """A marker in the tree together with the tag it stands for."""

    element: etree._Element
    tag: Tag


@dataclass(slots=True)
class Block:
    """A loop or condition: its beginning, its else and elif tags, its end; a single tag is a block of one."""

    signs: list[Sign] = field(default_factory=list)

    @property
    def start(self) -> Tag:
        """The tag that begins it."""
        return self.signs[0].tag

    @property
    def end(self) -> Tag:
        """The tag that ends it."""
        return self.signs[-1].tag


def signs_of(root: etree._Element, marks: Marks) -> list[Sign]:
    """Every steering tag of a part in reading order."""
    return [Sign(element, marks.tags[number_of(element)]) for element in root.iter(etree.PI)
            if kind_of_marker(element) == MARKER]


def correct_words(signs: list[Sign], found: Faults) -> None:
    """Tell every unknown kind of tag, and go on with what was most likely meant, so that one slip is one fault."""
    for sign in signs:
        tag = sign.tag
        unknown = tag.kind is Kind.BLOCK and tag.word not in KNOWN_WORDS
        if unknown or (tag.word == "else" and tag.text.startswith("if ")):
            meant, rest = tag_faults.meant_by(tag, KNOWN_WORDS)
            found.add(tag_faults.unknown_block(tag, meant))
            if meant:
                tag.word, tag.text = meant, rest


def paired(signs: list[Sign], found: Faults) -> list[Block]:
    """The blocks of a part, in the order in which they end; every unpaired tag becomes a fault."""
    blocks: list[Block] = []
    open_blocks: list[Block] = []
    for sign in signs:
        tag = sign.tag
        if tag.kind is Kind.COMMENT or tag.word == "set" or tag.word in CELL_WORDS:
            blocks.append(Block([sign]))
        elif tag.word in BEGINNINGS:
            open_blocks.append(Block([sign]))
            if len(open_blocks) > DEEPEST:
                found.add(tag_faults.too_deep(tag, DEEPEST))
        elif tag.word in _MIDDLES:
            _add_middle(sign, open_blocks, found)
        elif tag.word in _ENDINGS:
            wanted = _ENDINGS[tag.word]
            if not any(block.start.word == wanted for block in open_blocks):
                found.add(tag_faults.surplus_end(tag))
                continue
            while open_blocks[-1].start.word != wanted:
                found.add(tag_faults.unclosed_block(open_blocks.pop().start))
            block = open_blocks.pop()
            block.signs.append(sign)
            blocks.append(block)
            if block.start.level in ("tr", "tc") and not tag.level:
                found.add(tag_faults.plain_end(block.start, tag))
    for block in open_blocks:
        found.add(tag_faults.unclosed_block(block.start))
    return blocks


def _add_middle(sign: Sign, open_blocks: list[Block], found: Faults) -> None:
    tag = sign.tag
    if not open_blocks or (tag.word == "elif" and open_blocks[-1].start.word != "if"):
        found.add(tag_faults.misplaced_middle(tag))
        return
    last = open_blocks[-1].signs[-1].tag
    if last.word == "else":
        found.add(tag_faults.after_else(tag, last))
        return
    open_blocks[-1].signs.append(sign)
