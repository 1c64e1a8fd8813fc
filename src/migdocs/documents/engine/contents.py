"""The table of contents, written from the headings as they come to be: those of loops and conditions too.

A contents table whose headings hold no tags and depend on none is right as its author left it, and stays.
"""

import re
from dataclasses import dataclass

from jinja2 import nodes
from lxml import etree

from migdocs.documents.engine.blocks import BEGINNINGS
from migdocs.documents.engine.guards import guard
from migdocs.documents.engine.joining import MARKER, PIECES, Marks, kind_of_marker, marker, number_of
from migdocs.documents.engine.lists import Numbering
from migdocs.documents.engine.names import (
    BOOKMARK_END,
    BOOKMARK_START,
    PARAGRAPH,
    W,
    properties_of,
)
from migdocs.documents.engine.places import heading_level, text_of
from migdocs.documents.engine.program import SPECIAL, Program, call, filling, special_mark
from migdocs.documents.engine.sandbox import Filling
from migdocs.documents.engine.tags import Kind

PLACEHOLDER = "\x02"  # where the entries go; no XML may hold it, so it cannot come from anywhere else
_LEVELS = re.compile(r'\\o\s+"(\d)-(\d)"')
_WORDS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(?:br|tab)/>")
_ENDS = set(BEGINNINGS.values())


@dataclass(slots=True)
class _Contents:
    """A contents field: the runs that begin it, the paragraphs it fills, and what it lists."""

    first: etree._Element
    last: etree._Element
    separator: etree._Element
    end: etree._Element
    instruction: str

    @property
    def levels(self) -> range:
        found = _LEVELS.search(self.instruction)
        return range(int(found[1]), int(found[2]) + 1) if found else range(1, 4)


def shows_pages(instruction: str) -> bool:
    """Whether a contents field gives page numbers, which only Word can tell: it is then asked to refresh."""
    return instruction.split()[:1] == ["TOC"] and "\\n" not in instruction


def write_contents(root: etree._Element, headings: dict[str, int], numbering: Numbering, program: Program,
                   marks: Marks) -> bool:
    """Have the entries of a contents table written when the document is filled; whether they depend on the values."""
    found = _find(root)
    if found is None:
        return False
    listed = [each for each in root.iter(PARAGRAPH)
              if heading_level(each, headings) in found.levels and text_of(each).strip()]
    depends = _paragraphs_that_depend(root, marks)
    if not any(each in depends or PIECES.search(text_of(each)) for each in listed):
        return False
    for each in listed:
        _note_heading(each, heading_level(each, headings), numbering, program, marks)
    parent = found.first.getparent()
    following = list(found.first.itersiblings())
    if found.first is not found.last:
        if parent is None or found.last not in following:
            return False
        for element in following[:following.index(found.last) + 1]:
            parent.remove(element)
    for run in list(found.separator.itersiblings()):
        found.first.remove(run)
    number = marks.new()
    pages = nodes.Const(shows_pages(found.instruction))
    program.special[number] = call(filling(), "_contents_here", pages)
    found.first.append(marker(number, SPECIAL))
    found.first.append(found.end)
    return True


def _find(root: etree._Element) -> _Contents | None:
    """The first contents field whose parts stand directly in their paragraphs."""
    open_fields: list[dict[str, etree._Element]] = []
    codes: list[str] = []
    for element in root.iter(f"{W}fldChar", f"{W}instrText"):
        run = element.getparent()
        if element.tag == f"{W}instrText":
            if codes:
                codes[-1] += element.text or ""
            continue
        kind = element.get(f"{W}fldCharType", "")
        if kind == "begin":
            open_fields.append({})
            codes.append("")
        if not open_fields or run is None:
            continue
        open_fields[-1][kind] = run
        if kind == "end":
            runs, code = open_fields.pop(), codes.pop()
            if code.split()[:1] == ["TOC"] and {"begin", "separate", "end"} <= set(runs):
                paragraphs = [runs[name].getparent() for name in ("begin", "separate", "end")]
                first, middle, last = paragraphs
                if first is not None and last is not None and first is middle and first.tag == last.tag == PARAGRAPH:
                    return _Contents(first, last, runs["separate"], runs["end"], code)
    return None


def _paragraphs_that_depend(root: etree._Element, marks: Marks) -> set[etree._Element]:
    """The paragraphs that stand inside a loop or condition."""
    depth = 0
    inside: set[etree._Element] = set()
    for element in root.iter(etree.PI, PARAGRAPH):
        if kind_of_marker(element) == MARKER:
            tag = marks.tags[number_of(element)]
            if tag.kind is Kind.BLOCK:
                depth += 1 if tag.word in BEGINNINGS else -1 if tag.word in _ENDS else 0
        elif depth and element.tag == PARAGRAPH:
            inside.add(element)
    return inside


def _note_heading(heading: etree._Element, level: int, numbering: Numbering, program: Program, marks: Marks) -> None:
    """Give a heading a bookmark, and have its words noted as they are written."""
    start, end = etree.Element(BOOKMARK_START), etree.Element(BOOKMARK_END)
    start.set(f"{W}id", special_mark(program, marks, call(filling(), "_heading_id")))
    start.set(f"{W}name", special_mark(program, marks, call(filling(), "_heading_name")))
    end.set(f"{W}id", special_mark(program, marks, call(filling(), "_heading_end")))
    heading.insert(1 if properties_of(heading) is not None else 0, start)
    heading.append(end)
    found = numbering.list_of(heading)
    shape = numbering.shape(*found) if found else ""
    needs = f"{level}|{found[0] if shape and found else ''}|{found[1] if found else ''}|{shape}"
    guard(heading, heading, marks, program.guards, ("heading", needs))


# ----- while filling

def contents_here(filling: Filling, pages: bool) -> str:
    """The place of the entries, which are known only when the last heading has been written."""
    filling.contents_with_pages = pages
    return PLACEHOLDER


def heading_id(filling: Filling) -> str:
    """The number of a heading's bookmark."""
    filling.heading = filling.next_id("bookmark")
    return str(filling.heading)


def heading_end(filling: Filling) -> str:
    """The number at the end of the same bookmark."""
    return str(filling.heading)


def heading_name(filling: Filling) -> str:
    """The name of a heading's bookmark."""
    return f"_Toc{900_000_000 + filling.heading}"


def guard_heading(written: str, needs: str, filling: Filling) -> str:
    """Note a heading that has been written: its level, number, words and bookmark."""
    level, identity, depth, shape = needs.split("|", 3)
    words = "".join(match.group(1) if match.group(1) is not None else " " for match in _WORDS.finditer(written))
    if words.strip():
        filling.headings.append((level, _number(filling, identity, int(depth or 0), shape), words.strip(),
                                 heading_name(filling)))
    return written


def _number(filling: Filling, identity: str, depth: int, shape: str) -> str:
    """The number that Word will put before a heading."""
    if not identity:
        return ""
    counters = filling.counters.setdefault(identity, [0] * 9)
    counters[depth] += 1
    counters[depth + 1:] = [0] * (8 - depth)
    return re.sub(r"%([1-9])", lambda match: str(counters[int(match[1]) - 1] or 1), shape)


def with_contents(written: str, filling: Filling, styles: dict[str, str]) -> str:
    """The part with its contents entries in place."""
    entries: list[str] = []
    for level, number, words, name in filling.headings:
        style = styles.get(f"toc {level}", f"TOC{level}")
        head = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if entries else ""
        before = f"<w:r><w:t>{number}</w:t></w:r><w:r><w:tab/></w:r>" if number else ""
        page = (f'<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText '
                f'xml:space="preserve"> PAGEREF {name} \\h </w:instrText></w:r><w:r><w:fldChar '
                'w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:fldChar '
                'w:fldCharType="end"/></w:r>' if filling.contents_with_pages else "")
        entries.append(f'{head}<w:hyperlink w:anchor="{name}" w:history="1">{before}<w:r><w:t xml:space="preserve">'
                       f"{words}</w:t></w:r>{page}</w:hyperlink>")
    return written.replace(PLACEHOLDER, "</w:p>".join(entries))
