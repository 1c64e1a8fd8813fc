"""The tags of a template, understood: what each prints, tests or repeats."""

from dataclasses import dataclass, field

from jinja2 import nodes

from migdocs.documents.engine import expressions, tag_faults
from migdocs.documents.engine.expressions import Expression, Refused
from migdocs.documents.engine.faults import Faults
from migdocs.documents.engine.guards import Guards
from migdocs.documents.engine.joining import Marks
from migdocs.documents.engine.tags import Kind, Tag

FILLING = "_filling"  # the name under which the engine's functions find what one filling needs
MOST_SPECIAL = 5000  # things that the engine itself numbers; no real template has a tenth of it
SPECIAL = "s"  # the marker of something that the engine itself prints between Word's elements


@dataclass(slots=True)
class Program:
    """The tags of a template, understood: what each prints, tests or repeats; and what its guards and ids need."""

    tags: dict[int, Tag]
    outputs: dict[int, Expression] = field(default_factory=dict)
    conditions: dict[int, Expression] = field(default_factory=dict)
    loops: dict[int, expressions.Loop] = field(default_factory=dict)
    assignments: dict[int, tuple[str, Expression]] = field(default_factory=dict)
    special: dict[int, nodes.Expr] = field(default_factory=dict)
    guards: Guards = field(default_factory=Guards)
    joining: set[str] = field(default_factory=set)  # parts in which tables that stand apart may come to touch


def understand(tag: Tag, program: Program, found: Faults) -> None:
    """Read one tag's words; what cannot be used becomes a fault at its place."""
    try:
        if tag.kind is Kind.OUTPUT:
            if tag.level in ("tr", "tc"):
                found.add(tag_faults.printed_row(tag))
            program.outputs[tag.number] = expressions.output(tag.text)
            if tag.level in ("r", "p"):
                found.add(tag_faults.docxtpl_object(tag))
        elif tag.kind is Kind.BLOCK and tag.word in ("if", "elif"):
            program.conditions[tag.number] = expressions.condition(tag.text)
        elif tag.kind is Kind.BLOCK and tag.word == "for":
            program.loops[tag.number] = expressions.loop(tag.text)
        elif tag.kind is Kind.BLOCK and tag.word == "set":
            program.assignments[tag.number] = expressions.assignment(tag.text)
        elif tag.kind is Kind.BLOCK and tag.word in ("colspan", "cellbg"):
            program.outputs[tag.number] = expressions.output(tag.text)
    except Refused as refusal:
        found.add(tag_faults.bad_expression(refusal.code, refusal.message, tag, refusal.hint))


def call(node: nodes.Expr, name: str, *arguments: nodes.Expr, line: int = 1) -> nodes.Filter:
    """A call of one of the engine's own functions."""
    return nodes.Filter(node, name, list(arguments), [], None, None, lineno=line)


def filling() -> nodes.Expr:
    """What one filling needs, as the compiled part reaches it."""
    return nodes.Name(FILLING, "load")


def of_loop(word: str) -> nodes.Expr:
    """A word about the innermost loop: first, length."""
    return call(nodes.Name("loop", "load"), "_get", nodes.Const(word))


def special_mark(program: Program, marks: Marks, node: nodes.Expr) -> str:
    """The mark of something that the engine itself prints, such as a fresh number."""
    number = marks.new()
    program.special[number] = node
    return marks.mark(number)
