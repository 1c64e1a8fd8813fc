"""Tracked changes: accepted before a template is filled, so that nothing that someone has struck out is handed on."""

from collections.abc import Iterator

from lxml import etree

from migdocs.documents.engine.names import PARAGRAPH, PARAGRAPH_PROPERTIES, ROW, ROW_PROPERTIES, RUN_PROPERTIES, W

_KEPT = {f"{W}ins", f"{W}moveTo"}
_STRUCK = {f"{W}del", f"{W}moveFrom"}
_BEFORE = {f"{W}{name}Change" for name in ("rPr", "pPr", "tblPr", "tcPr", "trPr", "sectPr", "tblGrid", "tblPrEx",
                                           "numbering")}
_RANGES = {f"{W}{name}Range{end}" for name in ("moveFrom", "moveTo", "customXmlIns", "customXmlDel",
                                               "customXmlMoveFrom", "customXmlMoveTo") for end in ("Start", "End")}
_CELLS = {f"{W}cellIns", f"{W}cellDel", f"{W}cellMerge"}
_ALL = (*_KEPT, *_STRUCK, *_BEFORE, *_RANGES, *_CELLS)


def tracked_changes(root: etree._Element) -> Iterator[etree._Element]:
    """Every trace of a tracked change in a part."""
    yield from root.iter(*_KEPT, *_STRUCK, *_BEFORE)


def accept_changes(root: etree._Element) -> bool:
    """Keep what was inserted, drop what was struck out; whether there was anything to do."""
    changes = list(root.iter(*_ALL))
    for element in changes:
        parent = element.getparent()
        if parent is None:
            continue
        if element.tag in _STRUCK and parent.tag == RUN_PROPERTIES:
            _join_with_next(parent)
        elif element.tag in _STRUCK and parent.tag == ROW_PROPERTIES:
            row = parent.getparent()
            if row is not None and row.tag == ROW:
                _take_out(row)
        elif element.tag == f"{W}cellDel":
            cell = parent.getparent()
            if cell is not None:
                _take_out(cell)
        elif element.tag in _KEPT and len(element):
            for child in list(element):
                element.addprevious(child)
            parent.remove(element)
        else:
            parent.remove(element)
    return bool(changes)


def _take_out(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _join_with_next(mark: etree._Element) -> None:
    """A struck-out paragraph mark: what follows belongs to the same paragraph."""
    properties = mark.getparent()
    paragraph = properties.getparent() if properties is not None else None
    for struck in list(mark.iter(*_STRUCK)):
        mark.remove(struck)
    if properties is None or paragraph is None or paragraph.tag != PARAGRAPH:
        return
    following = paragraph.getnext()
    if following is None or following.tag != PARAGRAPH:
        return
    target = 0
    if paragraph.find(PARAGRAPH_PROPERTIES) is not None:
        # the paragraph that stays keeps its own formatting: that of the paragraph whose mark remains
        paragraph.remove(properties)
    existing = following.find(PARAGRAPH_PROPERTIES)
    target = 1 if existing is not None else 0
    for offset, child in enumerate(list(paragraph)):
        following.insert(target + offset, child)
    holder = paragraph.getparent()
    if holder is not None:
        holder.remove(paragraph)
