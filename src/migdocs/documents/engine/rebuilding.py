"""Rebuilding an expression from the engine's own functions: whatever is not on the list is refused here."""

from dataclasses import dataclass

from jinja2 import nodes

from migdocs.documents.engine import filters, sandbox
from migdocs.documents.engine.faults import nearest

RESERVED = {"self", "super", "caller", "varargs", "kwargs", "loop", "cycler", "joiner", "namespace"}
ENTRY = "[]"


class Refused(Exception):
    """An expression that cannot be used: what is wrong with it and what to write instead."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


@dataclass(frozen=True, slots=True)
class Reference:
    """A field that an expression speaks of: `("practice", "name")`; `entry` stands for any entry of a list.

    `printed` where its value itself is printed, `counted` where only the number of entries matters, `guarded` where
    the template says what to do if it is not there.
    """

    names: tuple[str, ...]
    printed: bool = False
    counted: bool = False
    guarded: bool = False
    listed: bool = False


def _call(node: nodes.Expr, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, list(arguments), [], None, None)


class Rebuilding:
    """One expression on its way from Jinja's nodes to ours."""

    def __init__(self) -> None:
        self.references: list[Reference] = []
        self.about_loop = False

    def rebuild(self, node: nodes.Expr, use: Reference) -> nodes.Expr:
        if isinstance(node, (nodes.Name, nodes.Getattr, nodes.Getitem)):
            return self._field(node, use)
        if isinstance(node, nodes.Const):
            return self._constant(node)
        if isinstance(node, nodes.Filter):
            return self._filter(node, use)
        if isinstance(node, nodes.Test):
            return self._test(node)
        if isinstance(node, nodes.Compare):
            return self._compare(node)
        tested = Reference(())
        if isinstance(node, (nodes.And, nodes.Or)):
            left = self.rebuild(node.left, use if isinstance(node, nodes.Or) else tested)
            return type(node)(left, self.rebuild(node.right, use))
        if isinstance(node, nodes.Not):
            return nodes.Not(self.rebuild(node.node, tested))
        if isinstance(node, nodes.CondExpr):
            other = self.rebuild(node.expr2, use) if node.expr2 is not None else nodes.Const(None)
            return nodes.CondExpr(self.rebuild(node.test, tested), self.rebuild(node.expr1, use), other)
        if isinstance(node, nodes.Concat):
            first, *rest = (self.rebuild(part, use) for part in node.nodes)
            return _call(first, "_concat", *rest)
        if isinstance(node, (nodes.Add, nodes.Sub)):
            return _call(self.rebuild(node.left, tested), "_add" if isinstance(node, nodes.Add) else "_subtract",
                         self.rebuild(node.right, tested))
        if isinstance(node, (nodes.Neg, nodes.Pos)) and isinstance(node.node, nodes.Const):
            value = self._constant(node.node).value
            if isinstance(value, (int, float)):
                return nodes.Const(-value if isinstance(node, nodes.Neg) else value)
        if isinstance(node, (nodes.List, nodes.Tuple)):
            return nodes.Tuple([self._constant(item) for item in node.items], "load")
        if (isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name == "range"
                and node.args and not (node.kwargs or node.dyn_args or node.dyn_kwargs)):
            first, *rest = (self.rebuild(part, tested) for part in node.args)
            return _call(first, "_range", *rest)
        raise refusal(node)

    def _field(self, node: nodes.Expr, use: Reference) -> nodes.Expr:
        names: list[str] = []
        rebuilt = self._chain(node, names)
        root = names[0]
        if root == "loop":
            self.about_loop = True
            if len(names) != 2 or names[1] not in sandbox.LOOP_WORDS:
                raise Refused("unknown-loop-word", f"“{'.'.join(names)}” says nothing about a loop.",
                              f"Use one of loop.{', loop.'.join(sorted(sandbox.LOOP_WORDS))}.")
            return rebuilt
        self.references.append(Reference(tuple(names), use.printed, use.counted, use.guarded, use.listed))
        return rebuilt

    def _chain(self, node: nodes.Expr, names: list[str]) -> nodes.Expr:
        if isinstance(node, nodes.Name):
            if node.name.startswith("_") or (node.name in RESERVED and node.name != "loop"):
                raise _no_python(node.name)
            names.append(node.name)
            return nodes.Name(node.name, "load")
        if isinstance(node, nodes.Getattr):
            holder = self._chain(node.node, names)
            if node.attr.startswith("_"):
                raise _no_python(node.attr)
            names.append(node.attr)
            return _call(holder, "_get", nodes.Const(node.attr))
        if isinstance(node, nodes.Getitem):
            holder = self._chain(node.node, names)
            key = node.arg
            negative = isinstance(key, nodes.Neg)
            if isinstance(key, nodes.Neg) and isinstance(key.node, nodes.Const):
                key = key.node
            if isinstance(key, nodes.Const) and type(key.value) in (str, int) and abs(len(str(key.value))) < 60:
                if isinstance(key.value, str) and key.value.startswith("_"):
                    raise _no_python(key.value)
                names.append(key.value if isinstance(key.value, str) else ENTRY)
                value = -key.value if negative and isinstance(key.value, int) else key.value
                return _call(holder, "_get", nodes.Const(value))
        raise refusal(node)

    def _constant(self, node: nodes.Node) -> nodes.Const:
        if isinstance(node, nodes.Neg) and isinstance(node.node, nodes.Const):
            inner = self._constant(node.node)
            if isinstance(inner.value, (int, float)):
                return nodes.Const(-inner.value)
        if not isinstance(node, nodes.Const) or type(node.value) not in (str, int, float, bool, type(None)):
            raise refusal(node)
        if isinstance(node.value, int) and node.value.bit_length() > 64:
            raise Refused("number-too-large", "The tag holds a very large number.", "Use a smaller number.")
        return nodes.Const(node.value)

    def _filter(self, node: nodes.Filter, use: Reference) -> nodes.Expr:
        if node.node is None:
            raise refusal(node)
        name = filters.SAME_AS.get(node.name, node.name)
        if node.name in filters.WITHOUT_EFFECT:
            return self.rebuild(node.node, use)
        known = {each.name for each in filters.FILTERS}
        if name not in known:
            raise _unknown_filter(node.name, known)
        if node.kwargs or node.dyn_args or node.dyn_kwargs or len(node.args) > 2 or (
                node.args and name not in ("default", "join")):
            raise Refused("filter-words", f"The filter “{node.name}” does not take what stands in its brackets.",
                          f"Write it as in {_example(name)}.")
        arguments = [self._constant(argument) for argument in node.args]
        inner = Reference((), printed=use.printed and name not in ("join", "count"), counted=name == "count",
                          guarded=use.guarded or name == "default", listed=use.listed or name == "join")
        return _call(self.rebuild(node.node, inner), name, *arguments)

    def _test(self, node: nodes.Test) -> nodes.Expr:
        if node.name not in sandbox.TESTS:
            meant = nearest(node.name, sandbox.TESTS)
            raise Refused("unknown-test", f"“is {node.name}” is not known.",
                          f"Did you mean “is {meant}”?" if meant else "Write “is defined” or a comparison.")
        if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise Refused("unknown-test", f"“is {node.name}” takes no brackets.", "Leave them out.")
        use = Reference((), guarded=node.name in ("defined", "undefined"))
        return nodes.Test(self.rebuild(node.node, use), node.name, [], [], None, None)

    def _compare(self, node: nodes.Compare) -> nodes.Expr:
        tested = Reference(())
        result: nodes.Expr | None = None
        left = node.expr
        for operand in node.ops:
            one = _call(self.rebuild(left, tested), "_compare", nodes.Const(operand.op),
                        self.rebuild(operand.expr, tested))
            result = one if result is None else nodes.And(result, one)
            left = operand.expr
        if result is None:
            raise refusal(node)
        return result


def _example(name: str) -> str:
    return next(each.example for each in filters.FILTERS if each.name == name)


def _unknown_filter(name: str, known: set[str]) -> Refused:
    near = nearest(name, sorted({*known, *filters.SAME_AS}))
    meant = filters.MEANT.get(name, "") or filters.SAME_AS.get(near, near)
    hint = f"Did you mean {meant}? For example {_example(meant)}." if meant else \
        f"Use one of {', '.join(sorted(known))}."
    return Refused("unknown-filter", f"There is no filter called “{name}”.", hint)


def _no_python(name: str) -> Refused:
    return Refused("python-in-tag", f"“{name}” is not a field: a tag cannot reach into programs.",
                   "Write the name of a field, as in {{ practice.name }}.")


_REFUSALS: dict[type, tuple[str, str, str]] = {
    nodes.Call: ("call-in-tag", "The tag calls a function, which templates may not do.",
                 "Use a filter instead, as in {{ practice.name|upper }}. Where docxtpl takes RichText, a sub-document "
                 "or an image object, write {{ field }} and give the words the style they should have in Word."),
    nodes.Filter: ("not-understood", "The tag has a | without a field before it.",
                   "Write the field first: {{ practice.name|upper }}."),
    nodes.Getitem: ("index-in-tag", "The tag looks something up by a value that is only known later.",
                    "Write the field's name or a number in the square brackets."),
    nodes.Dict: ("python-in-tag", "The tag builds a collection, which templates may not do.",
                 "Write the name of a field, as in {{ practice.name }}."),
}
_REFUSALS[nodes.Slice] = _REFUSALS[nodes.Getitem]
_CALCULATION = ("calculation-in-tag", "The tag calculates, which templates may not do beyond + and - of numbers.",
                "Ask for the result as a field of its own.")


def refusal(node: nodes.Node) -> Refused:
    if isinstance(node, nodes.BinExpr):
        return Refused(*_CALCULATION)
    return Refused(*_REFUSALS.get(type(node), (
        "python-in-tag", "The tag holds something that templates may not use.",
        "Write the name of a field, as in {{ practice.name }}.")))
