"""The quick road through tables of data as this house writes them: one key, one row or one list a line.

Anything else that TOML allows is left to tomllib, which reads all of it but takes as long to load as a tracker to read.
"""

import re
from typing import Any

_TEXT = r'"[^"\\\x00-\x1f\x7f]*"'
_PAIR = re.compile(rf"([a-z_]+) = (?:({_TEXT})|(0|[1-9][0-9]*)|(true|false)|\[({_TEXT}(?:, {_TEXT})*)\])")
_TABLE = re.compile(r"\[([a-z_]+)(?:\.([a-z_]+))?\]")
_TABLES = re.compile(r"\[\[([a-z_]+)\]\]")
_ROWS = re.compile(r"([a-z_]+) = \[")
_LIST = re.compile(rf"\[({_TEXT}(?:, {_TEXT})*)\]")


def load_tables(text: str) -> dict[str, Any]:
    """What a TOML text holds; raises what tomllib raises where it is none."""
    found = plain_tables(text)
    if found is None:
        import tomllib

        found = tomllib.loads(text)
    return found


def plain_tables(text: str) -> dict[str, Any] | None:
    """What a TOML text holds; None where it is not of the plainest kind."""
    found: dict[str, Any] = {}
    table = found
    repeated: dict[str, list[dict[str, Any]]] = {}
    rows: list[Any] | None = None
    for line in text.split("\n"):
        if not line or line.startswith("#"):
            continue
        if rows is not None:
            if line == "]":
                rows = None
                continue
            row = _row(line.strip(" ").removesuffix(","))
            if not row:
                return None
            rows.append(row)
        elif pair := _PAIR.fullmatch(line):
            if pair[1] in table:
                return None
            table[pair[1]] = _value(pair)
        elif heading := _TABLES.fullmatch(line):
            if heading[1] in found and heading[1] not in repeated:
                return None
            table = {}
            repeated.setdefault(heading[1], []).append(table)
            found[heading[1]] = repeated[heading[1]]
        elif heading := _TABLE.fullmatch(line):
            outer, name = (found.setdefault(heading[1], {}), heading[2]) if heading[2] else (found, heading[1])
            if not isinstance(outer, dict) or name in outer:
                return None
            table = outer[name] = {}
        elif (named := _ROWS.fullmatch(line)) and named[1] not in table:
            rows = table[named[1]] = []
        else:
            return None
    return found if rows is None else None


def _row(line: str) -> dict[str, Any] | list[str] | None:
    if texts := _LIST.fullmatch(line):
        return _texts(texts[1])
    pairs = list(_PAIR.finditer(line))
    row = {pair[1]: _value(pair) for pair in pairs}
    whole = len(row) == len(pairs) and line == f"{{{', '.join(pair[0] for pair in pairs)}}}"
    return row if whole else None


def _value(pair: re.Match[str]) -> Any:
    _, text, number, truth, texts = pair.groups()
    if text:
        return text[1:-1]
    if number:
        return int(number)
    return truth == "true" if truth else _texts(texts)


def _texts(listed: str) -> list[str]:
    return listed[1:-1].split('", "')
