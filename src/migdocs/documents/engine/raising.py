"""Raising loops and conditions out of the text: to the run, paragraph, cell or row that they speak of.

All tags of a block must become children of one element. Which one follows from where they stand: the nearest element
that holds them all, or the one their author named ({%p, {%tr, {%tc). A tag leaves an element at its edge, where no
text stands between; a paragraph or row that held nothing else disappears with its tags.
"""

import time

from lxml import etree

from migdocs.documents.engine import tag_faults
from migdocs.documents.engine.blocks import Block, Sign
from migdocs.documents.engine.faults import Faults
from migdocs.documents.engine.names import (
    BOOKMARK_END,
    BOOKMARK_START,
    CELL,
    CONTROL,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    ROW,
    RUN,
    RUN_PROPERTIES,
    TEXT,
    W,
)
from migdocs.documents.engine.places import clipped, inner, text_of

_LEVELS = {"p": PARAGRAPH, "tr": ROW, "tc": CELL}
_THINGS = {PARAGRAPH: "paragraph", ROW: "row", CELL: "cell"}
_VISIBLE = {f"{W}{name}" for name in (
    "drawing", "pict", "object", "sym", "fldChar", "instrText", "fldSimple", "footnoteReference", "endnoteReference",
    "ptab", "noBreakHyphen", "pgNum", "ruby", "separator", "continuationSeparator", "dayLong", "checkBox")}
_SPACES = {f"{W}{name}" for name in ("tab", "br", "cr")}
_DIVISIBLE = {RUN, f"{W}hyperlink"}
_HOLDERS = {f"{W}{name}" for name in (
    "p", "r", "body", "tc", "tbl", "tr", "hdr", "ftr", "footnote", "endnote", "comment", "sdtContent", "hyperlink",
    "smartTag", "txbxContent", "fldSimple", "customXml")}


def raise_blocks(blocks: list[Block], found: Faults, deadline: float) -> None:
    """Move every tag of every block to its level and drop what held nothing else."""
    for block in blocks:
        if time.monotonic() < deadline:
            _split_runs(block)
    left: list[tuple[Sign, etree._Element]] = []
    right: list[tuple[Sign, etree._Element]] = []
    for block in blocks:
        if time.monotonic() > deadline:
            found.add(tag_faults.too_tangled(block.start))
            return
        target = _target(block, found)
        if target is None:
            continue
        for sign in block.signs:
            top = _child_towards(target, sign.element)
            if top is sign.element:
                continue
            spaces = top.tag in _DIVISIBLE  # within a line a space is text too
            if not holds_text(top, before=sign.element, spaces=spaces):
                left.append((sign, top))
            elif not holds_text(top, after=sign.element, spaces=spaces):
                right.append((sign, top))
            elif top.tag == _LEVELS.get(sign.tag.level, ""):
                found.add(tag_faults.text_beside(sign.tag, _THINGS[str(top.tag)], clipped(text_of(top), 40)))
            else:
                found.add(tag_faults.split_block(block.start, block.end if sign is block.signs[0] else sign.tag))
    order = _reading_order(left + right)
    touched: list[etree._Element] = []
    for sign, top in sorted(left, key=lambda pair: order[pair[0].element]):
        touched.extend(_ancestors_up_to(sign.element, top))
        top.addprevious(sign.element)
    for sign, top in sorted(right, key=lambda pair: order[pair[0].element], reverse=True):
        touched.extend(_ancestors_up_to(sign.element, top))
        top.addnext(sign.element)
    _drop_emptied(touched, blocks, left + right, found)


def _split_runs(block: Block) -> None:
    """Where a block reaches over several runs, its tags stand between runs, never in the middle of one."""
    target = _target(block, Faults())
    if target is None or target.tag == RUN:
        return
    for sign in block.signs:
        top = _child_towards(target, sign.element)
        between = _ancestors_up_to(sign.element, top)
        if all(element.tag in _DIVISIBLE for element in between) and top is not sign.element and \
                holds_text(top, before=sign.element, spaces=True) and \
                holds_text(top, after=sign.element, spaces=True):
            for element in between:
                _split(element, sign.element)


def _target(block: Block, found: Faults) -> etree._Element | None:
    """The element whose children the block's tags shall be; None where they stay as they are."""
    shared = _shared_ancestor([sign.element for sign in block.signs])
    if shared is None:
        return None
    level = next((sign.tag.level for sign in block.signs if sign.tag.level in _LEVELS), "")
    first = block.signs[0].element
    if level:
        own = _nearest(first, _LEVELS[level])
        holder = own.getparent() if own is not None else None
        if own is None or holder is None:
            found.add(tag_faults.outside_table(block.start))
            return None
        return holder if _is_within(shared, own) else shared
    if len(block.signs) == 1:
        return _target_of_single(first)
    if shared.tag == ROW and _spans_row(block, shared):
        return shared.getparent()
    if shared.tag not in _HOLDERS:
        found.add(tag_faults.split_block(block.start, block.end))
        return None
    return shared


def _target_of_single(element: etree._Element) -> etree._Element | None:
    """A remark or an assignment leaves its paragraph where nothing else stands there, and stays otherwise."""
    paragraph = _nearest(element, PARAGRAPH)
    if paragraph is None or holds_text(paragraph):
        return None
    row = _nearest(paragraph, ROW)
    if row is not None and not holds_text(row):
        return row.getparent()
    return paragraph.getparent()


def _spans_row(block: Block, row: etree._Element) -> bool:
    """Whether the first cell of a row opens the block and the last cell closes it."""
    cells = list(inner(row, CELL))
    first, last = block.signs[0].element, block.signs[-1].element
    return (len(cells) > 1 and _is_within(first, cells[0]) and _is_within(last, cells[-1])
            and len(block.signs) == 2 and block.start.level != "tc")


def _drop_emptied(touched: list[etree._Element], blocks: list[Block],
                  moved: list[tuple[Sign, etree._Element]], found: Faults) -> None:
    whole = _whole_elements(blocks, moved)
    dropped: set[etree._Element] = set()
    for element in touched:  # inner elements come before the outer ones
        if element in dropped or element.tag not in (RUN, PARAGRAPH, CELL, ROW, CONTROL, f"{W}hyperlink"):
            continue
        if holds_text(element) or element.getparent() is None:
            continue
        if element.tag in (CELL, ROW) and (element in whole or element not in _tops(moved)):
            continue
        if element.tag == RUN and any(child.tag != RUN_PROPERTIES for child in element):
            continue
        if element.tag == PARAGRAPH and _must_stay(element):
            continue
        dropped.add(element)
        _drop(element)
    for sign, top in moved:
        _refuse_text_beside(sign, top, whole, found)


def _refuse_text_beside(sign: Sign, top: etree._Element, whole: set[etree._Element], found: Faults) -> None:
    """{%p, {%tr and {%tc take their paragraph, row or cell away: nothing may stand beside them in it."""
    level = _LEVELS.get(sign.tag.level, "")
    if not level or top.getparent() is None or top in whole:
        return
    if top.tag == level and holds_text(top):
        found.add(tag_faults.text_beside(sign.tag, _THINGS[level], clipped(text_of(top), 40)))


def _whole_elements(blocks: list[Block], moved: list[tuple[Sign, etree._Element]]) -> set[etree._Element]:
    """The paragraphs, cells and rows that a block begins and ends in: it is about them, so they stay."""
    tops = {sign.element: top for sign, top in moved}
    result: set[etree._Element] = set()
    for block in blocks:
        if len(block.signs) > 1:
            first, last = tops.get(block.signs[0].element), tops.get(block.signs[-1].element)
            if first is not None and first is last:
                result.add(first)
    return result


def _tops(moved: list[tuple[Sign, etree._Element]]) -> set[etree._Element]:
    return {top for _, top in moved}


def _must_stay(paragraph: etree._Element) -> bool:
    """A paragraph that ends a section holds its page layout."""
    return paragraph.find(f"{PARAGRAPH_PROPERTIES}/{W}sectPr") is not None


def _drop(element: etree._Element) -> None:
    """Take an element away, but not the bookmarks in it, whose other ends may stand elsewhere."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tag in (PARAGRAPH, RUN):
        for child in list(element.iter(BOOKMARK_START, BOOKMARK_END, etree.PI)):
            element.addprevious(child)
    parent.remove(element)


def _split(element: etree._Element, sign: etree._Element) -> None:
    """Cut a run or link in two at a marker that then stands between the halves."""
    behind = etree.Element(str(element.tag))
    for name, value in element.attrib.items():
        behind.set(name, value)
    properties = element.find(RUN_PROPERTIES)
    if properties is not None:
        behind.append(_copy(properties))
    following = list(sign.itersiblings())
    element.addnext(behind)
    for child in following:
        behind.append(child)
    element.addnext(sign)
    if not any(child.tag != RUN_PROPERTIES for child in behind):
        parent = behind.getparent()
        if parent is not None:
            parent.remove(behind)


def _copy(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element))


def holds_text(element: etree._Element, before: etree._Element | None = None,
               after: etree._Element | None = None, *, spaces: bool = False) -> bool:
    """Whether a reader would see anything in an element, or in the part of it before or after a marker.

    Spaces, tabs and line breaks count where `spaces` is set.
    """
    seen = after is None
    for inside in element.iter():
        if inside is before:
            return False
        if inside is after:
            seen = True
        elif seen and (is_visible(inside) or (spaces and _is_space(inside))):
            return True
    return False


def _is_space(element: etree._Element) -> bool:
    return (element.tag == TEXT and bool(element.text)) or element.tag in _SPACES


def is_visible(element: etree._Element) -> bool:
    """Whether the element itself puts something on the page."""
    if element.tag == TEXT:
        return bool(element.text) and not (element.text or "").isspace()
    if element.tag == f"{W}br":
        return element.get(f"{W}type") in ("page", "column")
    return element.tag in _VISIBLE


def _child_towards(ancestor: etree._Element, element: etree._Element) -> etree._Element:
    while (parent := element.getparent()) is not None and parent is not ancestor:
        element = parent
    return element


def _ancestors_up_to(element: etree._Element, top: etree._Element) -> list[etree._Element]:
    result = []
    for ancestor in element.iterancestors():
        result.append(ancestor)
        if ancestor is top:
            break
    return result


def _shared_ancestor(elements: list[etree._Element]) -> etree._Element | None:
    """The nearest element that holds them all."""
    shared = list(elements[0].iterancestors())
    for element in elements[1:]:
        above = set(element.iterancestors())
        shared = [ancestor for ancestor in shared if ancestor in above]
    return shared[0] if shared else None


def _nearest(element: etree._Element, tag: str) -> etree._Element | None:
    return next(iter(element.iterancestors(tag)), None)


def _is_within(element: etree._Element, ancestor: etree._Element) -> bool:
    return element is ancestor or any(above is ancestor for above in element.iterancestors())


def _reading_order(pairs: list[tuple[Sign, etree._Element]]) -> dict[etree._Element, int]:
    if not pairs:
        return {}
    root = pairs[0][0].element.getroottree().getroot()
    return {element: number for number, element in enumerate(root.iter(etree.PI))}
