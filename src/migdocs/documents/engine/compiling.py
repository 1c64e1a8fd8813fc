"""From a marked tree to a function that writes the part: pieces of XML that never change, and the tags between them.

The nodes are built for Jinja directly, each with its tag's number as its line: no text of the template is ever read as
a program, and whatever Jinja has to say about a line is said about a place in Word.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from jinja2 import Template, nodes
from lxml import etree

from migdocs.documents.engine.contents import with_contents
from migdocs.documents.engine.functions import ENVIRONMENT
from migdocs.documents.engine.guards import ALONE, ALONE_ENDS, CLOSES, OPENS, WRITTEN, kept_apart
from migdocs.documents.engine.joining import PIECES
from migdocs.documents.engine.program import FILLING, SPECIAL, Program, call, filling
from migdocs.documents.engine.properties import DATES
from migdocs.documents.engine.sandbox import MOST_TEXT, Filling, Stopped
from migdocs.documents.engine.tags import Kind

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
def serialised(root: etree._Element) -> str:
    """A marked tree as text."""
    return etree.tostring(root, encoding="unicode")


@dataclass(frozen=True, slots=True)
class CompiledPart:
    """One part of a template, ready to be written again and again, from any thread."""

    name: str
    template: Template
    contents_styles: dict[str, str] | None = None  # the styles of contents entries, where the part has a contents
    tables_may_join: bool = False

    def write(self, values: dict[str, Any], state: Filling) -> bytes:
        """The part's bytes for these values."""
        state.part = self.name
        context = self.template.new_context({**values, FILLING: state}, shared=True)
        pieces = self.template.root_render_func(context)
        written: list[str] = [DECLARATION]
        size = state.size
        while chunk := list(islice(pieces, 512)):
            written.append("".join(chunk))
            size += len(written[-1])
            if size > MOST_TEXT:
                raise Stopped("size")
            state.keep_limits(0)
        text = "".join(written)
        if self.contents_styles is not None:
            text = with_contents(text, state, self.contents_styles)
        if self.tables_may_join:
            text = kept_apart(text)
        return text.encode("utf-8")


def compiled(name: str, source: str, program: Program, printer: str = "_text",
             contents_styles: dict[str, str] | None = None) -> CompiledPart:
    """A part compiled from its marked text."""
    builder = _Builder(PIECES.split(source), program, printer)
    tree = nodes.Template(builder.body(), lineno=1)
    code = ENVIRONMENT.compile(tree, name, name)
    return CompiledPart(name, Template.from_code(ENVIRONMENT, code, {}), contents_styles, name in program.joining)


class _Builder:
    """Reads the pieces of a part from left to right and nests them."""

    def __init__(self, pieces: list[str | None], program: Program, printer: str) -> None:
        self._tokens = list(_tokens(pieces))
        self._position = 0
        self._program = program
        self._printer = printer
        self._in_guarded_paragraph = 0

    def body(self) -> list[nodes.Node]:
        """The nodes up to the tag that ends this level."""
        result: list[nodes.Node] = []
        output: list[nodes.Expr] = []

        def flush() -> None:
            if output:
                result.append(nodes.Output(list(output), lineno=1))
                output.clear()

        while self._position < len(self._tokens):
            kind, text, number = self._tokens[self._position]
            tag = self._program.tags.get(number)
            if kind == ALONE_ENDS:
                self._position += 1
                continue
            if kind == CLOSES or (kind == "m" and tag is not None and tag.kind is Kind.BLOCK
                                  and tag.word in ("endfor", "endif", "else", "elif")):
                break
            self._position += 1
            if kind == ALONE:
                output.extend(self._alone())
            elif kind == "":
                output.append(nodes.TemplateData(text))
            elif kind == "print":
                output.append(self._printed(number))
            elif kind == SPECIAL:
                output.append(self._program.special[number])
            elif kind == DATES:
                output.append(call(filling(), "_dates"))
            elif kind == OPENS:
                flush()
                result.append(self._guarded(number))
            elif kind == "m" and tag is not None and tag.kind is Kind.BLOCK:
                flush()
                if tag.word == "for":
                    result.append(self._loop(number))
                elif tag.word == "if":
                    result.append(self._condition(number))
                elif tag.word == "set":
                    name, value = self._program.assignments[number]
                    result.append(nodes.Assign(nodes.Name(name, "store"), value.node, lineno=number))
        flush()
        return result

    def _branch(self) -> list[nodes.Node]:
        body = self.body()
        if self._in_guarded_paragraph:
            body.insert(0, nodes.Output([nodes.TemplateData(WRITTEN)], lineno=1))
        return body

    def _printed(self, number: int) -> nodes.Expr:
        special = self._program.special.get(number)
        if special is not None:
            return special
        expression = self._program.outputs.get(number)
        if expression is None:  # a mark that nobody but a forger has made
            return nodes.TemplateData("")
        return call(expression.node, self._printer, filling(), line=number)

    def _alone(self) -> list[nodes.Expr]:
        """A paragraph that one tag has to itself: a list makes as many paragraphs of it."""
        these = self._tokens[self._position:self._position + 3]
        if len(these) < 3:
            return []
        (first, before, _), (kind, _, number), (last, after, _) = these
        if (first, kind, last) != ("", "print", "") or number not in self._program.outputs:
            return []  # something else in it changes from pass to pass
        self._position += 3
        expression = self._program.outputs[number]
        return [call(expression.node, "_paragraphs", filling(), nodes.Const(before), nodes.Const(after), line=number)]

    def _next_word(self) -> str:
        kind, _, number = self._tokens[self._position] if self._position < len(self._tokens) else ("", "", 0)
        tag = self._program.tags.get(number)
        return tag.word if kind == "m" and tag is not None else ""

    def _take(self) -> int:
        number = self._tokens[self._position][2]
        self._position += 1
        return number

    def _loop(self, number: int) -> nodes.For:
        spoken = self._program.loops[number]
        source = spoken.source.node
        if spoken.pairs:
            source = call(source, "_pairs")
        names = [nodes.Name(name, "store") for name in spoken.variables]
        target = names[0] if len(names) == 1 else nodes.Tuple(names, "store")
        body = self._branch()
        source = call(source, "_loop", filling(), nodes.Const(number), nodes.Const(_size(body)),
                      line=number)
        otherwise: list[nodes.Node] = []
        if self._next_word() == "else":
            self._take()
            otherwise = self._branch()
        self._take()
        test = spoken.condition.node if spoken.condition is not None else None
        return nodes.For(target, source, body, otherwise, test, False, lineno=number)

    def _condition(self, number: int) -> nodes.If:
        test = self._program.conditions[number].node
        body = self._branch()
        others: list[nodes.If] = []
        otherwise: list[nodes.Node] = []
        while self._next_word() == "elif":
            other = self._take()
            others.append(nodes.If(self._program.conditions[other].node, self._branch(), [], [], lineno=other))
        if self._next_word() == "else":
            self._take()
            otherwise = self._branch()
        self._take()
        return nodes.If(test, body, others, otherwise, lineno=number)

    def _guarded(self, number: int) -> nodes.FilterBlock:
        kind, needs = self._program.guards.kinds[number]
        outside = self._in_guarded_paragraph
        self._in_guarded_paragraph = 1 if kind == "paragraph" else 0
        body = self.body()
        self._in_guarded_paragraph = outside
        self._take()
        arguments: list[nodes.Expr] = [nodes.Const(needs)]
        if kind == "heading":
            arguments.append(filling())
        looks = nodes.Filter(None, f"_guard_{kind}", arguments, [], None, None)
        return nodes.FilterBlock(body, looks, lineno=1)


def _size(body: list[nodes.Node]) -> int:
    """How much of what never changes stands in a loop's body, loops inside it not counted."""
    total = 0
    for node in body:
        if isinstance(node, nodes.Output):
            total += sum(len(part.data) for part in node.nodes if isinstance(part, nodes.TemplateData))
        elif isinstance(node, nodes.FilterBlock):
            total += _size(node.body)
        elif isinstance(node, nodes.If):
            total += max(_size(node.body), _size(node.else_), *(_size(other.body) for other in node.elif_), 0)
    return total


def _tokens(pieces: list[str | None]) -> Iterator[tuple[str, str, int]]:
    """(kind, text, number): XML that never changes, a printing tag, a marker or a guard."""
    for index in range(0, len(pieces), 4):
        text = pieces[index]
        if text:
            yield "", text, 0
        if index + 3 < len(pieces):
            printed, kind, number = pieces[index + 1:index + 4]
            yield ("print", "", int(printed)) if printed is not None else (str(kind), "", int(number or 0))
