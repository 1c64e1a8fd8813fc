"""Reads one sheet of an .xlsx file, cell by cell at its true address, in little memory whatever its size.

Everything a person sees is told apart: an error from an empty cell, a formula without a result from a blank, a date
from a number. Rows that hold nothing but formats, often a million of them, are passed over unread.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from migdocs.domain.errors import UnreadableInput
from migdocs.ooxml import MEGABYTE, damaged
from migdocs.tracker.serials import digits_by_format, from_serial
from migdocs.tracker.wording import tidy
from migdocs.tracker.workbook import ErrorCell, FormulaWithoutResult, Sheet, Value
from migdocs.tracker.xml_parts import parse, parser_for

MOST_CELLS = 300_000
MOST_READ = 64 * MEGABYTE  # of a sheet's XML, empty rows not counted
REMOVE = ("Remove what does not belong to the tracker (an export, a patient list), and rows and columns that are empty "
          "but formatted; then try again.")
LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
_DIGITS = "0123456789"


class Look(NamedTuple):
    """What the rest of the workbook says about its cells: shared texts, and what each style shows."""

    name: str
    texts: Sequence[str]
    styles: Sequence[tuple[str, str]]  # (kind of number format, its code)
    uses_1904: bool


def read_sheet(pieces: Iterable[bytes], size: int, title: str, look: Look) -> Sheet:
    """The filled cells of a sheet part; raises UnreadableInput for damage, and for more cells than a tracker has."""
    rows: dict[int, dict[int, Value]] = {}
    columns: dict[str, int] = {}
    prefix = row_name = cell_name = value_name = formula_name = text_name = phonetic_name = data_name = "?"
    row = column = count = 0
    cells: dict[int, Value] = {}
    kind = style = formula = ""
    has_formula = in_phonetic = False
    buffer: list[str] = []
    values: list[str] = []

    def first(name: str, attributes: dict[str, str]) -> None:  # noqa: ARG001
        nonlocal prefix, row_name, cell_name, value_name, formula_name, text_name, phonetic_name, data_name
        prefix = name.removesuffix("worksheet")
        if prefix == name:
            raise damaged(look.name)
        row_name, cell_name, value_name, formula_name = prefix + "row", prefix + "c", prefix + "v", prefix + "f"
        text_name, phonetic_name, data_name = prefix + "t", prefix + "rPh", prefix + "sheetData"
        parser.StartElementHandler = outside

    def outside(name: str, attributes: dict[str, str]) -> None:  # noqa: ARG001
        if name == data_name:
            parser.StartElementHandler = start
            parser.EndElementHandler = end

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal row, column, cells, kind, style, has_formula, formula, in_phonetic
        if name == cell_name:
            kind = attributes.get("t", "n")
            style = attributes.get("s", "")
            reference = attributes.get("r")
            if reference is None:
                column += 1
            else:
                letters = reference.rstrip(_DIGITS)
                found = columns.get(letters)
                column = columns.setdefault(letters, _column(letters, look.name)) if found is None else found
                if reference[len(letters):] != row_text:
                    move_to(reference[len(letters):])
        elif name == row_name:
            number = attributes.get("r")
            column = 0
            move_to(str(row + 1) if number is None else number)
        elif name in (value_name, text_name):
            buffer.clear()
            parser.CharacterDataHandler = None if in_phonetic else buffer.append
        elif name == formula_name:
            has_formula = True
            buffer.clear()
            parser.CharacterDataHandler = buffer.append
        elif name == phonetic_name:
            in_phonetic = True

    row_text = "0"

    def move_to(number: str) -> None:
        nonlocal row, row_text, cells
        if not (number.isascii() and number.isdecimal()) or not 1 <= int(number) <= LAST_ROW:
            raise damaged(look.name)
        row, row_text = int(number), number
        cells = rows.setdefault(row, {})

    def end(name: str) -> None:
        nonlocal count, has_formula, formula, in_phonetic
        if name in (value_name, text_name):
            if not in_phonetic:
                values.append("".join(buffer))
            parser.CharacterDataHandler = None
        elif name == cell_name:
            if values or has_formula:
                value = understood()
                if value is not None and value != "":
                    cells[column] = value
                    count += 1
                    if count > MOST_CELLS:
                        raise too_large(look.name, title)
                values.clear()
                has_formula, formula = False, ""
        elif name == formula_name:
            formula = "".join(buffer)
            parser.CharacterDataHandler = None
        elif name == phonetic_name:
            in_phonetic = False
        elif name == row_name:
            if not cells:
                rows.pop(row, None)
        elif name == data_name:
            parser.StartElementHandler = parser.EndElementHandler = None

    def understood() -> Value | None:
        text = values[0] if len(values) == 1 else "".join(values)
        if kind == "s":
            try:
                index = int(text)
                if index < 0:
                    raise damaged(look.name)
                return look.texts[index]
            except (ValueError, IndexError) as problem:
                raise damaged(look.name) from problem
        if kind == "str" or kind == "inlineStr":
            return tidy(text)
        if not text.strip():
            return FormulaWithoutResult(f"={tidy(formula)}" if formula else "a formula") if has_formula else None
        if kind == "n":
            return number(text)
        if kind == "b":
            return text.strip() in ("1", "true")
        if kind == "e":
            return ErrorCell(tidy(text))
        return _iso(text)

    numbers: dict[tuple[str, str], Value] = {}

    def number(text: str) -> Value:
        known = numbers.get((text, style))
        if known is None:
            known = numbers[text, style] = new_number(text)
        return known

    def new_number(text: str) -> Value:
        try:
            value = float(text)
        except ValueError as problem:
            raise damaged(look.name) from problem
        if not math.isfinite(value):
            raise damaged(look.name)
        if style:
            try:
                shows, code = look.styles[int(style)]
            except (ValueError, IndexError):
                return value
            if shows == "zeros":
                return digits_by_format(value, code) if value >= 0 and value.is_integer() else value
            if shows:
                return from_serial(value, shows, uses_1904=look.uses_1904)
        return value

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
    parser.StartElementHandler = first
    parse(parser, watched(_without_empty_rows(pieces) if size > 2 * MEGABYTE else pieces), look.name)
    return Sheet(title, dict(sorted((number, cells) for number, cells in rows.items() if cells)))


def _column(letters: str, name: str) -> int:
    number = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            raise damaged(name)
        number = number * 26 + ord(letter) - 64
    if not 1 <= number <= LAST_COLUMN:
        raise damaged(name)
    return number


def _iso(text: str) -> Value:
    try:
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        return tidy(text)


def _without_empty_rows(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same sheet without the long stretches of rows that hold formats only.

    A piece of a megabyte without one value is cut after its first row's end and before its last row's start; both
    ends stay, so that what the parser sees is still whole rows.
    """
    held = b""
    for piece in pieces:
        piece = held + piece
        held = b""
        if b"sheetData" in piece or _may_hold_values(piece):
            held = piece[-16:]  # a mark may be split over two pieces
            yield piece[:-16]
            continue
        after = piece.find(b"</row>") + 6
        before = piece.rfind(b"<row ")
        if after == 5 and b"<c" not in piece:  # rows without any cell: <row r="7" ht="15"/>
            after = piece.find(b">") + 1
            after = after if piece[:after].endswith(b"/>") else 0
        if 5 < after <= before and b" r=" in piece[before:before + 40]:
            yield piece[:after]
            held = piece[before:]
        else:
            held = piece[-16:]
            yield piece[:-16]
    yield held


def _may_hold_values(piece: bytes) -> bool:
    # single letters are found fifty times as fast; l stands in inlineStr, without which there is no <is>
    return any(letter in piece for letter in (b"v", b"f", b"l", b"!")) and any(
        mark in piece for mark in (b"<v", b"<is", b"<f", b":v", b":is", b":f", b"<!"))


def too_large(name: str, title: str) -> UnreadableInput:
    """The sheet is a register or an export, no tracker."""
    return UnreadableInput(f"The sheet “{title}” of {name} is far too large for a tracker.", REMOVE)
