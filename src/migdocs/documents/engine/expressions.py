"""What may stand inside a tag: an allow-list of Jinja's words, checked after parsing and before anything is compiled.

Allowed are names, their fields and list entries, texts and numbers, comparisons, and/or/not, `a if b else c`, joining
with ~, adding and subtracting numbers, our filters and tests. Whatever passes is rebuilt from our own functions
(sandbox.py), so that no attribute, operator or method of Python is ever reached.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import TemplateSyntaxError, nodes

from migdocs.documents.engine import sandbox
from migdocs.documents.engine.rebuilding import ENTRY, RESERVED, Rebuilding, Reference, Refused, refusal

MOST_CHARACTERS = 600
DEEPEST = 24


@dataclass(frozen=True, slots=True)
class Expression:
    """A checked expression: what to compile and which fields it speaks of."""

    node: nodes.Expr
    references: tuple[Reference, ...]
    about_loop: bool = False
    plain: bool = False  # it is one field and nothing else, but for a fallback


@dataclass(frozen=True, slots=True)
class Loop:
    """A checked `for`: the loop variables, the list and an optional condition."""

    variables: tuple[str, ...]
    source: Expression
    condition: Expression | None
    pairs: bool = False


_PARSER = sandbox.Sandbox({})


def output(words: str) -> Expression:
    """The expression of a printing tag."""
    parsed = _parsed("{{ " + words + " }}", words)
    body = parsed.body[0]
    if not isinstance(body, nodes.Output) or len(body.nodes) != 1:
        raise _not_understood(words)
    return _checked(body.nodes[0], printed=True)


def condition(words: str) -> Expression:
    """The expression of an if or elif."""
    parsed = _parsed("{% if " + words + " %}{% endif %}", words)
    body = parsed.body[0]
    if not isinstance(body, nodes.If):
        raise _not_understood(words)
    return _checked(body.test)


def loop(words: str) -> Loop:
    """The words of a for: `action in actions`, `action in actions if action.open`."""
    parsed = _parsed("{% for " + words + " %}{% endfor %}", words)
    body = parsed.body[0]
    if not isinstance(body, nodes.For) or body.recursive:
        raise _not_understood(words)
    targets = body.target.items if isinstance(body.target, nodes.Tuple) else [body.target]
    variables = tuple(target.name for target in targets if isinstance(target, nodes.Name))
    if len(variables) != len(targets):
        raise _not_understood(words)
    for name in variables:
        _check_new_name(name)
    source, of_pairs = body.iter, False
    if (isinstance(source, nodes.Call) and isinstance(source.node, nodes.Getattr) and source.node.attr == "items"
            and not (source.args or source.kwargs or source.dyn_args or source.dyn_kwargs)):
        source, of_pairs = source.node.node, True
    if len(variables) != (2 if of_pairs else 1):
        raise Refused("loop-variables", f"“for {words}” takes {len(variables)} names for each entry.",
                      "Write one name: {% for action in actions %}.")
    checked = _checked(source, listed=not of_pairs)
    return Loop(variables, checked, _checked(body.test) if body.test is not None else None, of_pairs)


def assignment(words: str) -> tuple[str, Expression]:
    """The words of a set: `name = expression`; nothing that could grow."""
    parsed = _parsed("{% set " + words + " %}", words)
    body = parsed.body[0] if parsed.body else None
    if not isinstance(body, nodes.Assign) or not isinstance(body.target, nodes.Name):
        raise _not_understood(words)
    _check_new_name(body.target.name)
    if any(isinstance(node, (nodes.Concat, nodes.Add)) for node in _all_nodes(body.node)):
        raise Refused("set-joins", f"“set {words}” joins texts or adds.", "Join them where they are printed.")
    return body.target.name, _checked(body.node)


def _check_new_name(name: str) -> None:
    if name.startswith("_") or name in RESERVED:
        raise Refused("reserved-name", f"“{name}” cannot be used as a name of your own.", "Choose another name.")


@lru_cache(maxsize=512)
def _parsed(source: str, words: str) -> nodes.Template:
    if len(words) > MOST_CHARACTERS:
        raise Refused("tag-too-long", f"The tag is {len(words):,} characters long.",
                      f"Keep it under {MOST_CHARACTERS} characters: put texts into the document, not into the tag.")
    if not words.strip():
        raise Refused("tag-empty", "The tag has nothing in it.", "Write the name of a field in it, or delete it.")
    if _depth_of_brackets(words) > DEEPEST:
        raise Refused("tag-too-nested", "The tag has too many brackets inside each other.", "Make it simpler.")
    try:
        return _PARSER.parse(source)
    except TemplateSyntaxError as problem:
        raise _not_understood(words, problem.message or "") from problem
    except (RecursionError, ValueError, OverflowError, MemoryError, SyntaxError) as problem:
        raise _not_understood(words) from problem


def _depth_of_brackets(words: str) -> int:
    deepest = depth = 0
    for character in words:
        if character in "([{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in ")]}":
            depth -= 1
    # a row of minus signs or "not"s nests as deep as brackets do
    return max(deepest, words.count("not "), words.count("--"), words.count("- -"), words.count("++") )


def _not_understood(words: str, why: str = "") -> Refused:
    shown = " ".join(words.split())[:60]
    first = shown.split(" ")[0].strip("|,.")
    if why.startswith("expected token 'end of") and " " in shown and "=" not in shown and "|" not in shown:
        joined = "_".join(shown.split())
        return Refused("not-understood", f"“{shown}” is several words, but a field's name is one.",
                       f"Did you mean {joined}? Names are written with _ and a dot: practice.name.")
    if why.startswith("expected token 'end of") and "=" in shown and "==" not in shown:
        return Refused("not-understood", f"“{shown}” has a single =, which does not compare.", "Write == to compare.")
    hint = f"Write the name of a field, as in {{{{ {first if first.isidentifier() else 'practice.name'} }}}}."
    return Refused("not-understood", f"“{shown}” cannot be understood.", hint)


def _all_nodes(node: nodes.Node) -> Iterable[nodes.Node]:
    waiting: list[tuple[nodes.Node, int]] = [(node, 0)]
    while waiting:
        current, depth = waiting.pop()
        if depth > 3 * DEEPEST:
            raise Refused("tag-too-nested", "The tag is nested too deeply.", "Make it simpler.")
        yield current
        waiting.extend((child, depth + 1) for child in current.iter_child_nodes())


def _checked(node: nodes.Node, *, printed: bool = False, listed: bool = False) -> Expression:
    for _ in _all_nodes(node):  # refuses what is too deep before anything recurses
        pass
    if not isinstance(node, nodes.Expr):
        raise refusal(node)
    rebuilding = Rebuilding()
    rebuilt = rebuilding.rebuild(node, Reference((), printed=printed, listed=listed))
    while isinstance(node, nodes.Filter) and node.name in ("default", "d") and isinstance(node.node, nodes.Expr):
        node = node.node
    plain = isinstance(node, (nodes.Name, nodes.Getattr, nodes.Getitem))
    return Expression(rebuilt, tuple(dict.fromkeys(rebuilding.references)), rebuilding.about_loop, plain)


__all__ = ["ENTRY", "Expression", "Loop", "Reference", "Refused", "assignment", "condition", "loop", "output"]
