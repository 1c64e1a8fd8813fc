"""Holding the fields that a template uses against the fields there are, or against the values to fill it with."""

from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Any

from jinja2 import Undefined

from migdocs.documents.engine import field_faults
from migdocs.documents.engine.expressions import ENTRY
from migdocs.documents.engine.faults import nearest
from migdocs.documents.engine.scope import Node, Use, UsedFields
from migdocs.domain.findings import Finding

_PLAIN = {str, int, float, bool, type(None), date, time}


class Matching:
    """One comparison; `forgiving` lets a field be unknown where the template says what to do then."""

    def __init__(self, used: UsedFields, values: Mapping[str, Any], *, forgiving: bool) -> None:
        self._used = used
        self._values = values
        self._forgiving = forgiving

    def faults(self) -> Iterator[Finding]:
        """Every use of a field that is not there, or is not what the template takes it for."""
        yield from self._group(self._used.root, [self._values])

    def _group(self, node: Node, groups: list[Mapping[str, Any]]) -> Iterator[Finding]:
        """The fields asked of a group, or of the entries of a list, of which any may have a field."""
        for name, inner in node.inside.items():
            if name == ENTRY:
                continue
            if not any(name in group for group in groups):
                yield from self._unknown(name, inner, groups)
            elif inner.inside or any(use.reference.printed or use.reference.listed for use in inner.uses):
                values = [group[name] for group in groups if name in group]
                if inner.inside or any(use.reference.listed for use in inner.uses) or \
                        not _PLAIN.issuperset(map(type, values)):
                    yield from self._value(inner, values)

    def _value(self, node: Node, values: list[Any]) -> Iterator[Finding]:
        there = [value for value in values if not (value is None or isinstance(value, Undefined))]
        if not there:
            return
        groups: list[Mapping[str, Any]] = [value for value in there if isinstance(value, dict)]
        lists = [value for value in there if isinstance(value, (list, tuple))]
        for use in node.uses:
            yield from self._misused(use, there, groups, lists)
        if ENTRY in node.inside:
            yield from self._entries(node.inside[ENTRY], [entry for each in lists for entry in each])
        if any(name != ENTRY for name in node.inside):
            if groups:
                yield from self._group(node, groups)
            else:
                fields = self._names_of_entries(lists)
                for name, inner in node.inside.items():
                    for use in _all_uses(inner) if name != ENTRY else ():
                        yield field_faults.field_of_no_group(use, name, is_list=bool(lists), has=name in fields)

    def _entries(self, node: Node, entries: list[Any]) -> Iterator[Finding]:
        if node.uses or node.inside:
            yield from self._value(node, entries)

    def _misused(self, use: Use, there: list[Any], groups: list[Any], lists: list[Any]) -> Iterator[Finding]:
        if use.reference.listed and len(lists) < len(there):
            wrong = next((value for value in there if not isinstance(value, (list, tuple)) and value != ""), None)
            if wrong is not None:
                yield field_faults.not_a_list(use, wrong)
        elif use.reference.printed and groups:
            yield field_faults.printed_group(use, list(groups[0]))
        elif use.reference.printed and lists and self._names_of_entries(lists):
            yield field_faults.printed_list(use, self._names_of_entries(lists))

    @staticmethod
    def _names_of_entries(lists: list[Any]) -> list[str]:
        return next((list(entry) for each in lists for entry in each if isinstance(entry, dict)), [])

    def _unknown(self, name: str, node: Node, groups: list[Mapping[str, Any]]) -> Iterator[Finding]:
        here = list(dict.fromkeys(key for group in groups[:50] for key in group))
        for use in _all_uses(node):
            guarded = use.reference.guarded
            if guarded and self._forgiving:
                continue
            loop = self._used.ended_loops.get(name) if use.path[0] == name else None
            if loop is not None and loop.number != use.tag.number:
                yield field_faults.outside_its_loop(use, name, loop)
                continue
            depth = len(use.path) - _depth_below(node, use)
            meant = self._suggestion(use, depth, name, here)
            yield field_faults.unknown_field(use, depth, here, meant, guarded=guarded)

    def _suggestion(self, use: Use, depth: int, name: str, here: list[str]) -> str:
        """What was meant, as its author would write it there."""
        before = use.path[:depth - 1]
        close = nearest(name, here)
        if close and close.lower() == name.lower():
            return field_faults.written((*before, close), use)
        for variable, path in use.loops:  # {{ due }} inside "for action in actions" is action.due
            entries = self._at(path)
            if name in entries:
                return f"{variable}.{name}"
        if len(use.path) == 1:  # practice_name or "name" for practice.name
            flat = name.lower().replace("_", "")
            for group, value in self._values.items():
                if isinstance(value, dict):
                    for key in value:
                        if flat == f"{group}{key}".lower().replace("_", ""):
                            return f"{group}.{key}"
        if close:
            return field_faults.written((*before, close), use)
        if len(use.path) == 1:
            holders = [group for group, value in self._values.items() if isinstance(value, dict) and name in value]
            if len(holders) == 1:
                return f"{holders[0]}.{name}"
        return ""

    def _at(self, path: tuple[str, ...]) -> list[str]:
        """The names of the fields at a path."""
        current: Any = self._values
        for step in path:
            if step == ENTRY:
                current = current[0] if isinstance(current, (list, tuple)) and current else None
            else:
                current = current.get(step) if isinstance(current, dict) else None
        return list(current) if isinstance(current, dict) else []


def _all_uses(node: Node) -> Iterator[Use]:
    yield from node.uses
    for inner in node.inside.values():
        yield from _all_uses(inner)


def _depth_below(node: Node, use: Use) -> int:
    """How many steps of a use's path lie below a node."""
    if any(each is use for each in node.uses):
        return 0
    for inner in node.inside.values():
        if any(each is use for each in _all_uses(inner)):
            return 1 + _depth_below(inner, use)
    return 0
