"""Reads one sheet of an .xlsx file, cell by cell at its true address, in little memory whatever its size.

Everything a person sees is told apart: an error from an empty cell, a formula without a result from a blank, a date
from a number.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from migdocs.domain.errors import UnreadableInput
from migdocs.ooxml import MEGABYTE, damaged
from migdocs.tracker.empty_rows import without_empty_rows
from migdocs.tracker.serials import digits_by_format, from_serial
from migdocs.tracker.wording import tidy
from migdocs.tracker.workbook import ErrorCell, FormulaWithoutResult, Sheet, Value
from migdocs.tracker.xml_parts import parse, parser_for

MOST_CELLS = 300_000
MOST_READ = 64 * MEGABYTE  # of a sheet's XML, empty rows not counted
LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
REMOVE = ("Remove what does not belong to the tracker (an export, a patient list), and rows and columns that are empty "
          "but formatted; then try again.")
_DIGITS = "0123456789"
_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})\d{1,7}$")


class Look(NamedTuple):
    """What the rest of the workbook says about its cells: shared texts, and what each style shows."""

    name: str
    texts: Sequence[str]
    styles: Sequence[tuple[str, str]]  # (kind of number format, its code)
    uses_1904: bool


def read_sheet(pieces: Iterable[bytes], size: int, title: str, look: Look) -> Sheet:
    """The filled cells of a sheet part; raises UnreadableInput for damage, and for more cells than a tracker has.

    Written for speed: these functions run several times for each cell, and share their variables instead of an object.
    """
    rows: dict[int, dict[int, Value]] = {}
    merged: list[str] = []
    columns: dict[str, int] = {}
    numbers: dict[tuple[str, str], Value] = {}
    cells: dict[int, Value] = {}  # of the present row
    row = column = count = 0
    row_text = kind = style = formula = ""
    has_formula = in_phonetic = False
    buffer: list[str] = []  # the text of the present element, as it comes
    values: list[str] = []  # the texts of the present cell

    def root(name: str, attributes: dict[str, str]) -> None:  # noqa: ARG001
        prefix = name.removesuffix("worksheet")
        if prefix == name:
            raise damaged(look.name)
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        if prefix:
            parser.StartElementHandler = lambda name, attributes: start(name.removeprefix(prefix), attributes)
            parser.EndElementHandler = lambda name: end(name.removeprefix(prefix))

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal column, kind, style, has_formula, in_phonetic
        if name == "c":
            kind = attributes.get("t", "n")
            style = attributes.get("s", "")
            reference = attributes.get("r")
            if reference is None:
                column += 1
                return
            letters = reference.rstrip(_DIGITS)
            if letters not in columns:
                columns[letters] = column_number(letters, look.name)
            column = columns[letters]
            if reference[len(letters):] != row_text:
                move_to(reference[len(letters):])
        elif name in ("v", "t"):
            buffer.clear()
            parser.CharacterDataHandler = None if in_phonetic else buffer.append
        elif name == "row":
            column = 0
            move_to(attributes.get("r", str(row + 1)))
        elif name == "f":
            has_formula = True
            buffer.clear()
            parser.CharacterDataHandler = buffer.append
        elif name == "rPh":
            in_phonetic = True
        elif name == "mergeCell":
            merged.append(attributes.get("ref", ""))

    def end(name: str) -> None:
        nonlocal count, has_formula, formula, in_phonetic
        if name in ("v", "t"):
            if not in_phonetic:
                values.append("".join(buffer))
            parser.CharacterDataHandler = None
        elif name == "c":
            if not values and not has_formula:
                return
            text = values[0] if len(values) == 1 else "".join(values)
            value = cell_value(text, kind, style, look, numbers)
            if value is None and has_formula:
                value = FormulaWithoutResult(f"={tidy(formula)}" if formula else "a formula")
            if value is not None and value != "":
                cells[column] = value
                count += 1
                if count > MOST_CELLS:
                    raise too_large(look.name, title)
            values.clear()
            has_formula, formula = False, ""
        elif name == "f":
            formula = "".join(buffer)
            parser.CharacterDataHandler = None
        elif name == "rPh":
            in_phonetic = False
        elif name == "row" and not cells:
            rows.pop(row, None)

    def move_to(number: str) -> None:
        nonlocal row, row_text, cells
        row, row_text = whole(number, LAST_ROW), number
        if row < 1:
            raise damaged(look.name)
        cells = rows.setdefault(row, {})

    def watched(pieces: Iterable[bytes]) -> Iterator[bytes]:
        read = 0
        for piece in pieces:
            yield piece
            read += len(piece)
            if read > MOST_READ:
                raise too_large(look.name, title)
            if len(buffer) > 64:  # one text of megabytes; Excel allows 32,767 letters
                raise damaged(look.name)

    parser = parser_for(look.name)
    parser.StartElementHandler = root
    parse(parser, watched(without_empty_rows(pieces) if size > 2 * MEGABYTE else pieces), look.name)
    filled = {number: rows[number] for number in sorted(rows) if rows[number]}
    return Sheet(title, filled, banners=banners(merged, look.name))


def cell_value(text: str, kind: str, style: str, look: Look, numbers: dict[tuple[str, str], Value]) -> Value | None:
    """What the text of a cell of that kind and style means; None where there is nothing in it.

    `numbers` keeps what a number in a style means, as most come many times on a sheet.
    """
    if kind == "s":
        return _shared(text, look)
    if kind in ("str", "inlineStr"):
        return tidy(text)
    if not text.strip():
        return None
    if kind == "n":
        known = numbers.get((text, style))
        if known is None:
            known = numbers[text, style] = _number(text, style, look)
        return known
    if kind == "b":
        return text.strip() in ("1", "true")
    return ErrorCell(tidy(text)) if kind == "e" else _iso(text)


def banners(merged: Iterable[str], name: str) -> frozenset[int]:
    """The rows in which a range of merged cells ("B2:E2") is three columns wide or more."""
    ranges = [found for found in map(_RANGE.match, merged) if found]
    return frozenset(int(found[2]) for found in ranges
                     if column_number(found[3], name) - column_number(found[1], name) >= 2)


def whole(text: str, most: int) -> int:
    """A whole number that a workbook writes, from 0 up to `most`; -1 for anything else."""
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        return -1
    return int(text) if int(text) <= most else -1


def column_number(letters: str, name: str) -> int:
    """The number of a column: A is 1."""
    number = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            raise damaged(name)
        number = number * 26 + ord(letter) - 64
    if not 1 <= number <= LAST_COLUMN:
        raise damaged(name)
    return number


def _shared(text: str, look: Look) -> str:
    try:
        index = int(text)
        if index < 0:
            raise damaged(look.name)
        return look.texts[index]
    except (ValueError, IndexError) as problem:
        raise damaged(look.name) from problem


def _number(text: str, style: str, look: Look) -> Value:
    try:
        value = float(text)
    except ValueError as problem:
        raise damaged(look.name) from problem
    if not math.isfinite(value):
        raise damaged(look.name)
    number = whole(style, len(look.styles) - 1)
    shows, code = look.styles[number] if number >= 0 else ("", "")
    if shows == "zeros":
        return digits_by_format(value, code) if value >= 0 and value.is_integer() else value
    return from_serial(value, shows, uses_1904=look.uses_1904) if shows else value


def _iso(text: str) -> Value:
    try:
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        return tidy(text)


def too_large(name: str, title: str) -> UnreadableInput:
    """The sheet is a register or an export, no tracker."""
    return UnreadableInput(f"The sheet “{title}” of {name} is far too large for a tracker.", REMOVE)
