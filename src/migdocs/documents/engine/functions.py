"""All that a compiled template may call: the filters, and the engine's own functions under names of their own."""

from collections.abc import Callable
from typing import Any

from migdocs.documents.engine import columns, contents, filters, guards, ids, lists, printing, sandbox
from migdocs.documents.engine.sandbox import Filling


def _times(count: Any, columns: int) -> str:
    return str(min(63, max(1, int(count) * columns)))


def _merge(first: Any) -> str:
    return "restart" if first else "continue"


def _dates(filling: Filling) -> str:
    return filling.dates


def _concat(*parts: Any) -> str:
    return "".join(printing.plain(part) for part in parts)


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "_guard_cell": guards.guard_cell, "_guard_row": guards.guard_row, "_guard_table": guards.guard_table,
    "_guard_paragraph": guards.guard_paragraph, "_guard_columns": columns.guard_columns,
    "_text": printing.text, "_property": printing.property_text, "_paragraphs": printing.paragraphs,
    "_colour": printing.colour, "_span": printing.span, "_concat": _concat, "_times": _times, "_merge": _merge,
    "_dates": _dates, "_new_id": ids.new_id, "_same_id": ids.same_id, "_new_name": ids.new_name,
    "_guard_heading": contents.guard_heading, "_contents_here": contents.contents_here,
    "_heading_id": contents.heading_id, "_heading_name": contents.heading_name, "_heading_end": contents.heading_end,
    "_begin_list": lists.begin_list, "_list_id": lists.list_id, "_new_lists": lists.new_lists,
}
ENVIRONMENT = sandbox.Sandbox({**filters.by_name(), **_FUNCTIONS})
