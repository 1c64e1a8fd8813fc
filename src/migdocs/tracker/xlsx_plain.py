"""The quick road through parts that are written in the plainest way, as Excel and most programs write them.

A part of any other shape, down to one letter between two cells, gives None here and goes to the parser, which reads
every way of writing it (xlsx_sheet, xlsx). A test holds the two roads together.
"""

import re
from xml.parsers import expat

from migdocs.tracker.wording import tidy
from migdocs.tracker.workbook import Sheet, Value
from migdocs.tracker.xlsx_sheet import Look, banners, cell_value, column_number

_START = re.compile(r"(?:<\?xml version=[\"']1\.0[\"'](?: encoding=[\"'](?i:utf-8)[\"'])?(?: standalone=[\"']yes[\"'])?"
                    r"\?>\s*)?<(worksheet|sst)[ >]")
_CELL = re.compile(r'<c r="([A-Z]{1,3})([1-9][0-9]{0,5})"(?: s="([0-9]+)")?(?: t="([A-Za-z]+)")?'
                   r'(?:/>|>(<f(?: [^<>]*)?(?:/>|>[^<]*</f>))?(?:<v>([^<&]+)</v>)?</c>)'
                   r'|<row r="[1-9][0-9]{0,5}"[^<>]*>|</row>')
_STRIDE = _CELL.groups + 1
_ASTRAY = re.compile(r"<(?:[!?]|(?:c|row|v|t|f|rPh)[\s/>])")  # comments, and what the parser heeds outside rows too
_MERGED = re.compile(r'<mergeCell ref="([^"&]*)"')
_TEXT = re.compile(r'<si><t(?: xml:space="preserve")?>([^<]*)</t></si>')


def plain_sheet(content: bytes, title: str, look: Look) -> Sheet | None:
    """The filled cells of a sheet part; None where it is not of the plainest shape."""
    head, _, rest = _plain(content, "worksheet").partition("<sheetData>")
    body, end, tail = rest.partition("</sheetData>")
    pieces = _CELL.split(body)  # what stands between cells, then the groups of a cell, and so on
    merged = _MERGED.findall(tail)
    if (not end or any(pieces[::_STRIDE]) or _ASTRAY.search(head) or _ASTRAY.search(tail)
            or "<mergeCell" in head or len(merged) != tail.count("<mergeCell") - tail.count("<mergeCells")):
        return None
    rows: dict[int, dict[int, Value]] = {}
    columns: dict[str, int] = {}
    numbers: dict[tuple[str, str], Value] = {}
    cells: dict[int, Value] = {}
    present = ""
    for letters, row, style, kind, formula, text in zip(*(pieces[group::_STRIDE] for group in range(1, _STRIDE)),
                                                        strict=True):
        if text is None:
            if formula:  # without its result
                return None
            continue
        value = cell_value(text, kind or "n", style or "", look, numbers)
        if value is None and formula:
            return None
        if value is None or value == "":
            continue
        if row != present:
            present, cells = row, rows.setdefault(int(row), {})
        if letters not in columns:
            columns[letters] = column_number(letters, look.name)
        cells[columns[letters]] = value
    return Sheet(title, dict(sorted(rows.items())), banners=banners(merged, look.name))


def plain_texts(content: bytes) -> list[str] | None:
    """The texts that cells share; None where they are not of the plainest shape."""
    head, _, rest = _plain(content, "sst").partition("<si>")
    pieces = _TEXT.split(f"<si>{rest}")
    if pieces.pop().strip() != "</sst>" or any(pieces[::2]) or "<" in head or "&#" in rest:
        return None
    return [tidy(_unescaped(text) if "&" in text else text) for text in pieces[1::2]]


def _plain(content: bytes, root: str) -> str:
    """The part as text from its root on; empty where it is no sound XML in UTF-8, or has line ends of Windows."""
    try:
        text = content.decode()
        expat.ParserCreate().Parse(content, True)
    except (UnicodeError, expat.ExpatError, ValueError, LookupError):
        return ""
    start = _START.match(text)
    return text[start.start(1):] if start and start[1] == root and "\r" not in text[start.end():] else ""


def _unescaped(text: str) -> str:
    for name, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(name, letter)
    return text
