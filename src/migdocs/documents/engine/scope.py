"""Which fields a template uses, and inside which loops, so that a wrong name is told before anything is filled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from migdocs.documents.engine.expressions import ENTRY, Expression, Reference
from migdocs.documents.engine.joining import PIECES
from migdocs.documents.engine.program import Program
from migdocs.documents.engine.tags import Kind, Tag

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """One mention of a field: its full path (`actions`, `[]`, `due`), how it is spoken of, and by which tag.

    `loops` are the loop variables known at that place with the path of what they stand for.
    """

    path: Path
    reference: Reference
    tag: Tag
    loops: tuple[tuple[str, Path], ...]


@dataclass(slots=True)
class Node:
    """A field in the tree of used fields; `inside` are the fields asked of it, those of its entries under "[]"."""

    inside: dict[str, "Node"] = field(default_factory=dict)
    uses: list[Use] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class UsedField:
    """A field that a template uses; `many` where it is gone through as a list, `fields` those asked of it."""

    name: str
    many: bool = False
    fields: tuple["UsedField", ...] = ()

    def names(self, before: str = "") -> Iterator[str]:
        """The dotted names below and including this one: `actions[].due`."""
        name = before + self.name + (ENTRY if self.many else "")
        if not self.fields:
            yield name
        for each in self.fields:
            yield from each.names(f"{name}.")


@dataclass(slots=True)
class _Frame:
    variables: dict[str, Path | None]
    is_loop: bool


class UsedFields:
    """The tree of the fields that a template uses, filled part by part."""

    def __init__(self, program: Program) -> None:
        self.root = Node()
        self.outside_loops: list[Tag] = []  # tags that ask about the loop where there is none
        self.ended_loops: dict[str, Tag] = {}
        self._program = program
        self._frames: list[_Frame] = []

    def add_part(self, source: str) -> None:
        """Note every field of a part, walking through its tags in reading order."""
        self._frames = [_Frame({}, False)]
        for match in PIECES.finditer(source):
            if match.group(1) is not None:
                self._note(self._program.outputs.get(int(match.group(1))), int(match.group(1)))
            elif match.group(2) == "m":
                self._steer(int(match.group(3)))

    def _steer(self, number: int) -> None:
        tag = self._program.tags[number]
        if tag.kind is not Kind.BLOCK:
            return
        if tag.word == "for":
            self._begin_loop(tag)
        elif tag.word in ("if", "elif"):
            self._note(self._program.conditions.get(number), number)
            if tag.word == "if":
                self._frames.append(_Frame({}, False))
        elif tag.word == "else" and self._frames[-1].is_loop:
            self._frames[-1].variables.clear()
        elif tag.word in ("endfor", "endif") and len(self._frames) > 1:
            ended = self._frames.pop()
            if not ended.is_loop:  # what a condition sets is known after it
                self._frames[-1].variables.update(ended.variables)
        elif tag.word == "set" and number in self._program.assignments:
            name, value = self._program.assignments[number]
            self._note(value, number)
            self._frames[-1].variables[name] = self._plain_path(value)

    def _begin_loop(self, tag: Tag) -> None:
        loop = self._program.loops.get(tag.number)
        frame = _Frame({}, True)
        if loop is not None:
            self._note(loop.source, tag.number)
            source = self._plain_path(loop.source)
            for name in loop.variables:
                frame.variables[name] = (*source, ENTRY) if source is not None and not loop.pairs else None
                self.ended_loops.setdefault(name, tag)
        self._frames.append(frame)
        if loop is not None:
            self._note(loop.condition, tag.number)

    def _plain_path(self, expression: Expression) -> Path | None:
        """The path of the field that an expression simply is; None where it is something made up."""
        if len(expression.references) != 1:
            return None
        return self._resolved(expression.references[0].names) if expression.plain else None

    def _resolved(self, names: Path) -> Path | None:
        for frame in reversed(self._frames):
            if names[0] in frame.variables:
                base = frame.variables[names[0]]
                return None if base is None else (*base, *names[1:])
        return names

    def _note(self, expression: Expression | None, number: int) -> None:
        if expression is None:
            return
        known = {name: path for frame in self._frames for name, path in frame.variables.items() if path is not None}
        loops = tuple(reversed(known.items()))
        tag = self._program.tags[number]
        if expression.about_loop and not any(frame.is_loop for frame in self._frames):
            self.outside_loops.append(tag)
        for reference in expression.references:
            path = self._resolved(reference.names)
            if path is None:
                continue
            node = self.root
            for name in path:
                node = node.inside.setdefault(name, Node())
            node.uses.append(Use(path, reference, tag, loops))

    def tree(self) -> tuple[UsedField, ...]:
        """The fields as the template's author thinks of them."""
        return tuple(_used(name, node) for name, node in self.root.inside.items())


def _used(name: str, node: Node) -> UsedField:
    below = dict(node.inside)
    entry = below.pop(ENTRY, None)
    many = entry is not None or any(use.reference.listed for use in node.uses)
    inside = [*below.items(), *(entry.inside.items() if entry else ())]
    return UsedField(name, many, tuple(_used(inner, each) for inner, each in inside))


_SAMPLE = "text"


def as_sample(names: Iterable[str]) -> dict[str, object]:
    """Dotted field names as the smallest values that have them all: {"actions": [{"due": "text"}]}."""
    root: dict[str, object] = {}
    for name in sorted(names, key=lambda name: name.count("."), reverse=True):
        holder = root
        steps = name.split(".")
        for number, step in enumerate(steps):
            bare, last = step.removesuffix(ENTRY), number == len(steps) - 1
            if step.endswith(ENTRY):
                entries = holder.setdefault(bare, [])
                if not isinstance(entries, list):
                    break
                if last:
                    if not entries:
                        entries.append(_SAMPLE)
                    break
                if not entries or not isinstance(entries[0], dict):
                    entries[:] = [{}]
                holder = entries[0]
            elif last:
                holder.setdefault(bare, _SAMPLE)
            else:
                inner = holder.setdefault(bare, {})
                if not isinstance(inner, dict):
                    break
                holder = inner
    return root
