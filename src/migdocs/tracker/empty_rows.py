"""Passes over the rows of a sheet that hold nothing but formats: often a million of them, down to the last row."""

from collections.abc import Iterable, Iterator

_VALUES = (b"<v", b"<is", b"<f", b":v", b":is", b":f", b"<!")
_LETTERS = (b"v", b"f", b"l", b"!")  # one of them is in every value; l stands in inlineStr, without which no <is> is


def without_empty_rows(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same sheet without its long stretches of empty rows.

    A piece without one value is cut after its first row's end and before its last row's start; both ends stay, so
    that a parser still sees whole rows.
    """
    held = b""
    for piece in pieces:
        piece = held + piece
        after, before = (0, 0) if _may_hold_values(piece) else _stretch(piece)
        if after:
            yield piece[:after]
            held = piece[before:]
        else:
            yield piece[:-16]
            held = piece[-16:]  # a sign of a value may be split over two pieces
    yield held


def _stretch(piece: bytes) -> tuple[int, int]:
    """Where the first row of the piece has ended and where its last row starts; (0, 0) where it has no two rows."""
    after = piece.find(b"</row>") + 6
    if after == 5:
        after = 0
        if b"<c" not in piece:  # rows without any cell: <row r="7" ht="15"/>
            end = piece.find(b">") + 1
            after = end if piece[:end].endswith(b"/>") else 0
    before = piece.rfind(b"<row ")
    numbered = b" r=" in piece[before:before + 40]  # rows without a number are counted, and may not be left out
    return (after, before) if 0 < after <= before and numbered else (0, 0)


def _may_hold_values(piece: bytes) -> bool:
    if b"sheetData" in piece:
        return True
    # single letters are found fifty times as fast as pairs of them
    return any(letter in piece for letter in _LETTERS) and any(mark in piece for mark in _VALUES)
