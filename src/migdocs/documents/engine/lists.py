"""Numbered lists that stand inside a loop begin at their first number again with every pass.

A loop whose pass is one item of the list goes on counting; a loop that makes a heading, a table or a cell with a list
in it begins anew each time.
"""

import re

from jinja2 import nodes
from lxml import etree

from migdocs.documents.engine.joining import MARKER, Marks, kind_of_marker, marker, number_of
from migdocs.documents.engine.names import CELL, PARAGRAPH, PARAGRAPH_PROPERTIES, ROW, TABLE, VALUE, W, number_in
from migdocs.documents.engine.program import MOST_SPECIAL, SPECIAL, Program, call, filling
from migdocs.documents.engine.raising import holds_text
from migdocs.documents.engine.sandbox import Filling
from migdocs.documents.engine.tags import Kind

_NUMBERS = re.compile("[0-9]{2,12}")
_SHAPE = re.compile(r"(?:%[1-9]|[.) ])+")
_UNNUMBERED = {"bullet", "none"}


class Numbering:
    """Which paragraphs are numbered, from the numbering and styles parts of a template."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._ordered: dict[str, set[str]] = {}  # a list's id: its levels that count
        self._styles: dict[str, tuple[str, str]] = {}
        self._parents: dict[str, str] = {}
        self._shapes: dict[str, dict[str, str]] = {}
        self.highest = 0
        self.restarted: dict[str, str] = {}  # the XML of a restarted list, by the id of the list it follows
        if numbering is not None:
            self._read_numbering(numbering)
        for style in styles.iter(f"{W}style") if styles is not None else ():
            self._read_style(style)

    def _read_numbering(self, root: etree._Element) -> None:
        formats: dict[str, set[str]] = {}
        starts: dict[str, dict[str, str]] = {}
        shapes: dict[str, dict[str, str]] = {}
        for abstract in root.iter(f"{W}abstractNum"):
            identity = abstract.get(f"{W}abstractNumId", "")
            formats[identity] = set()
            starts[identity] = {}
            shapes[identity] = {}
            for level in abstract.iter(f"{W}lvl"):
                number, shape = level.get(f"{W}ilvl", "0"), level.find(f"{W}numFmt")
                start = level.find(f"{W}start")
                starts[identity][number] = start.get(VALUE, "1") if start is not None else "1"
                if shape is None or shape.get(VALUE) not in _UNNUMBERED:
                    formats[identity].add(number)
                pattern = level.find(f"{W}lvlText")
                if pattern is not None and (shape is None or shape.get(VALUE) == "decimal"):
                    shapes[identity][number] = pattern.get(VALUE, "")
        for num in root.iterfind(f"{W}num"):
            identity = num.get(f"{W}numId", "")
            abstract_id = num.find(f"{W}abstractNumId")
            base = abstract_id.get(VALUE, "") if abstract_id is not None else ""
            self._ordered[identity] = formats.get(base, set())
            self._shapes[identity] = shapes.get(base, {})
            self.highest = max(self.highest, number_in(identity))
            levels = "".join(
                f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
                for level, start in starts.get(base, {}).items() if _NUMBERS.fullmatch(level + start))
            self.restarted[identity] = f'<w:abstractNumId w:val="{re.sub("[^0-9]", "", base)}"/>{levels}'

    def _read_style(self, style: etree._Element) -> None:
        identity = style.get(f"{W}styleId", "")
        based = style.find(f"{W}basedOn")
        if based is not None:
            self._parents[identity] = based.get(VALUE, "")
        found = _numbered(style.find(PARAGRAPH_PROPERTIES))
        if found:
            self._styles[identity] = found

    def shape(self, identity: str, level: str) -> str:
        """How a level's numbers look, "%1.%2"; "" where they are no plain figures counted from one."""
        shape = self._shapes.get(identity, {}).get(level, "")
        return shape if _SHAPE.fullmatch(shape) else ""

    def list_of(self, paragraph: etree._Element) -> tuple[str, str] | None:
        """The list and level of a paragraph that counts; None for bullets and for plain paragraphs."""
        properties = paragraph.find(PARAGRAPH_PROPERTIES)
        found = _numbered(properties)
        style = properties.find(f"{W}pStyle") if properties is not None else None
        name = style.get(VALUE, "") if style is not None else ""
        for _ in range(12):  # a style may be based on another
            if found or not name:
                break
            found = self._styles.get(name)
            name = self._parents.get(name, "")
        if not found or found[1] not in self._ordered.get(found[0], ()):
            return None
        return found


def _numbered(properties: etree._Element | None) -> tuple[str, str] | None:
    numbering = properties.find(f"{W}numPr") if properties is not None else None
    if numbering is None:
        return None
    identity, level = numbering.find(f"{W}numId"), numbering.find(f"{W}ilvl")
    if identity is None:
        return None
    return identity.get(VALUE, ""), level.get(VALUE, "0") if level is not None else "0"


def restart_lists(root: etree._Element, numbering: Numbering, program: Program, marks: Marks) -> bool:
    """Give the numbered lists inside loops a fresh list for every pass; whether there are any."""
    loops: list[etree._Element] = []
    begun: set[str] = set()
    decided: dict[tuple[str, etree._Element, etree._Element | None], etree._Element | None] = {}
    for element in list(root.iter(etree.PI, PARAGRAPH)):
        if kind_of_marker(element) == MARKER:
            tag = marks.tags[number_of(element)]
            if tag.kind is Kind.BLOCK and tag.word == "for":
                loops.append(element)
            elif tag.kind is Kind.BLOCK and tag.word == "endfor" and loops:
                loops.pop()
        elif element.tag == PARAGRAPH and loops:
            if len(program.special) > MOST_SPECIAL:
                break
            found = numbering.list_of(element)
            loop = None
            if found:  # what holds for the first paragraph of a list in a loop holds for all of them
                cell = next(element.iterancestors(CELL), None)
                key_of_place = (found[0], loops[-1], cell)
                if key_of_place not in decided:
                    decided[key_of_place] = _restarting_loop(element, found[0], loops, numbering)
                loop = decided[key_of_place]
            if found and loop is not None:
                key = f"{found[0]} {number_of(loop)}"
                if key not in begun:
                    begun.add(key)
                    loop.addnext(_special(call(filling(), "_begin_list", nodes.Const(key)), program, marks))
                _number_by(element, found, key, program, marks)
    return bool(begun)


def _special(node: nodes.Expr, program: Program, marks: Marks) -> etree._Element:
    number = marks.new()
    program.special[number] = node
    return marker(number, SPECIAL)


def _restarting_loop(paragraph: etree._Element, identity: str, loops: list[etree._Element],
                     numbering: Numbering) -> etree._Element | None:
    """The innermost loop each pass of which begins the list anew."""
    for depth, loop in enumerate(reversed(loops)):
        holder = loop.getparent()
        if holder is None:
            continue
        above = holder.getparent()
        if holder.tag in (TABLE, ROW) or (above is not None and above.tag == TABLE):
            cell = next(iter(paragraph.iterancestors(CELL)), None)
            others = [each for each in cell.iter(PARAGRAPH) if (numbering.list_of(each) or ("",))[0] == identity] \
                if cell is not None else []
            if depth > 0 or len(others) > 1:
                return loop
        elif _something_stands_before(loop, paragraph, identity, numbering):
            return loop
    return None


def _something_stands_before(loop: etree._Element, paragraph: etree._Element, identity: str,
                             numbering: Numbering) -> bool:
    """Whether a pass of the loop shows anything else before its list begins."""
    for sibling in loop.itersiblings():
        if sibling is paragraph:
            return False
        if sibling.tag == TABLE or any(ancestor is sibling for ancestor in paragraph.iterancestors()):
            return True
        if sibling.tag == PARAGRAPH and (numbering.list_of(sibling) or ("",))[0] != identity and holds_text(sibling):
            return True
    return False


def _number_by(paragraph: etree._Element, found: tuple[str, str], key: str, program: Program, marks: Marks) -> None:
    properties = paragraph.find(PARAGRAPH_PROPERTIES)
    if properties is None:
        properties = etree.Element(PARAGRAPH_PROPERTIES)
        paragraph.insert(0, properties)
    old = properties.find(f"{W}numPr")
    if old is None:
        old = etree.Element(f"{W}numPr")
        before = [child for child in properties if child.tag in {
            f"{W}{name}" for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr",
                                      "widowControl")}]
        properties.insert(len(before), old)
    for child in list(old):
        old.remove(child)
    number = marks.new()
    program.special[number] = call(filling(), "_list_id", nodes.Const(key))
    etree.SubElement(old, f"{W}ilvl").set(VALUE, found[1])
    etree.SubElement(old, f"{W}numId").set(VALUE, marks.mark(number))


def add_new_lists(root: etree._Element, numbering: Numbering, program: Program, marks: Marks) -> None:
    """Put the place for the restarted lists at the end of the numbering part."""
    node = call(filling(), "_new_lists", nodes.Const(tuple(sorted(numbering.restarted.items()))))
    last = root.find(f"{W}numIdMacAtCleanup")
    place = _special(node, program, marks)
    if last is None:
        root.append(place)
    else:
        last.addprevious(place)


# ----- while filling

def begin_list(filling: Filling, key: str) -> str:
    """A pass of a loop begins: its list has no number yet."""
    filling.numbers.pop(key, None)
    return ""


def list_id(filling: Filling, key: str) -> str:
    """The list that this pass's paragraphs belong to."""
    if key not in filling.numbers:
        filling.numbers[key] = filling.next_id("list")
        filling.lists.append((filling.numbers[key], key.partition(" ")[0]))
    return str(filling.numbers[key])


def new_lists(filling: Filling, restarted: tuple[tuple[str, str], ...]) -> str:
    """The lists that the document has come to need."""
    known = dict(restarted)
    return "".join(f'<w:num w:numId="{number}">{known.get(base, "")}</w:num>' for number, base in filling.lists)
