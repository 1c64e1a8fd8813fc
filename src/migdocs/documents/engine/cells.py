"""What a tag may ask of its cell: a colour, a width in columns, or to be merged over the passes of a loop."""

from jinja2 import nodes
from lxml import etree

from migdocs.documents.engine import tag_faults
from migdocs.documents.engine.blocks import CELL_WORDS, Sign
from migdocs.documents.engine.expressions import Expression
from migdocs.documents.engine.faults import Faults
from migdocs.documents.engine.joining import Marks, marker
from migdocs.documents.engine.names import CELL, CELL_PROPERTIES, VALUE, W
from migdocs.documents.engine.places import span_of
from migdocs.documents.engine.program import Program, call, of_loop, special_mark
from migdocs.documents.engine.tags import Kind, Tag

_ORDER = tuple(f"{W}{name}" for name in (
    "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection",
    "tcFitText", "vAlign", "hideMark", "headers", "cellIns", "cellDel", "cellMerge", "tcPrChange"))


def carry_out_cell_tags(signs: list[Sign], program: Program, marks: Marks, found: Faults) -> None:
    """Turn {% cellbg %}, {% colspan %}, {% hm %} and {% vm %} into properties of their cells."""
    for sign in signs:
        if sign.tag.kind is not Kind.BLOCK or sign.tag.word not in CELL_WORDS:
            continue
        cell = next(iter(sign.element.iterancestors(CELL)), None)
        parent = sign.element.getparent()
        if parent is not None:
            parent.remove(sign.element)
        if cell is None:
            found.add(tag_faults.outside_cell(sign.tag))
        elif sign.tag.word in ("hm", "vm") and not _in_loop(sign, signs):
            found.add(tag_faults.merge_outside_loop(sign.tag))
        else:
            _carry_out(sign.tag, cell, program, marks)


def _carry_out(tag: Tag, cell: etree._Element, program: Program, marks: Marks) -> None:
    expression = program.outputs.get(tag.number)
    if tag.word == "cellbg" and expression is not None:
        shade = _property(cell, "shd")
        shade.set(VALUE, "clear")
        shade.set(f"{W}color", "auto")
        shade.set(f"{W}fill", special_mark(program, marks, call(expression.node, "_colour")))
    elif tag.word == "colspan" and expression is not None:
        _property(cell, "gridSpan").set(VALUE, special_mark(program, marks, call(expression.node, "_span")))
    elif tag.word == "hm":
        columns = span_of(cell)
        _property(cell, "gridSpan").set(VALUE, special_mark(
            program, marks, call(of_loop("length"), "_times", nodes.Const(columns))))
        _only_first(cell, cell, program, marks, tag)
    elif tag.word == "vm":
        _property(cell, "vMerge").set(VALUE, special_mark(program, marks, call(of_loop("first"), "_merge")))
        content = [child for child in cell if child.tag != CELL_PROPERTIES]
        if content:
            _only_first(content[0], content[-1], program, marks, tag)


def _only_first(first: etree._Element, last: etree._Element, program: Program, marks: Marks, tag: Tag) -> None:
    """Write what stands from `first` to `last` in the loop's first pass only."""
    for element, word in ((first, "if"), (last, "endif")):
        number = marks.new()
        marks.tags[number] = Tag(number, Kind.BLOCK, tag.raw, tag.place, word=word)
        if word == "if":
            program.conditions[number] = Expression(of_loop("first"), ())
            element.addprevious(marker(number))
        else:
            element.addnext(marker(number))


def _property(cell: etree._Element, name: str) -> etree._Element:
    """The cell's property of that name, fresh and in the place that the schema gives it."""
    properties = cell.find(CELL_PROPERTIES)
    if properties is None:
        properties = etree.Element(CELL_PROPERTIES)
        cell.insert(0, properties)
    for old in properties.findall(f"{W}{name}"):
        properties.remove(old)
    rank = _ORDER.index(f"{W}{name}")
    fresh = etree.Element(f"{W}{name}")
    place = sum(1 for other in properties if other.tag in _ORDER and _ORDER.index(str(other.tag)) < rank)
    properties.insert(place, fresh)
    return fresh


def _in_loop(sign: Sign, signs: list[Sign]) -> bool:
    depth = 0
    for other in signs:
        if other is sign:
            return depth > 0
        depth += {"for": 1, "endfor": -1}.get(other.tag.word, 0) if other.tag.kind is Kind.BLOCK else 0
    return False
