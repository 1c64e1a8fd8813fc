"""{%- and -%}: a tag that pulls its paragraph into the one before, or the next one into its own."""

import re

from lxml import etree

from migdocs.documents.engine.blocks import Sign
from migdocs.documents.engine.joining import Marks
from migdocs.documents.engine.names import PARAGRAPH, PARAGRAPH_PROPERTIES, TEXT
from migdocs.documents.engine.raising import holds_text
from migdocs.documents.engine.tags import Kind

_SPACE_BEFORE = re.compile(r"\s+\Z")
_SPACE_AFTER = re.compile(r"\A\s+")


def merge_paragraphs(signs: list[Sign]) -> None:
    """Carry out the hyphens of the steering tags of a part.

    At the edge of a paragraph a hyphen joins the paragraphs and keeps their spaces; within a sentence it takes away
    the spaces beside the tag, as Jinja's does.
    """
    for sign in signs:
        if sign.tag.joins_before:
            paragraph = _paragraph_of(sign.element)
            if paragraph is not None and not holds_text(paragraph, before=sign.element):
                _pull(_beside(paragraph, before=True), paragraph)
            else:
                _trim(sign.element, before=True)
        if sign.tag.joins_after:
            paragraph = _paragraph_of(sign.element)
            if paragraph is not None and not holds_text(paragraph, after=sign.element):
                _pull(paragraph, _beside(paragraph, before=False))
            else:
                _trim(sign.element, before=False)


def trim_beside_printed(root: etree._Element, marks: Marks) -> None:
    """Carry out the hyphens of printing tags: no spaces beside them."""
    wanted = [tag for tag in marks.tags.values() if tag.kind is Kind.OUTPUT and (tag.joins_before or tag.joins_after)]
    if not wanted:
        return
    for element in root.iter(TEXT):
        for tag in wanted:
            mark = marks.mark(tag.number)
            if mark in (element.text or ""):
                before, _, after = (element.text or "").partition(mark)
                element.text = (before.rstrip() if tag.joins_before else before) + mark + (
                    after.lstrip() if tag.joins_after else after)


def _paragraph_of(element: etree._Element) -> etree._Element | None:
    return next(iter(element.iterancestors(PARAGRAPH)), None)


def _beside(paragraph: etree._Element, *, before: bool) -> etree._Element | None:
    other = paragraph.getprevious() if before else paragraph.getnext()
    return other if other is not None and other.tag == PARAGRAPH else None


def _pull(first: etree._Element | None, second: etree._Element | None) -> None:
    """Put the content of the second paragraph at the end of the first."""
    if first is None or second is None:
        return
    for child in list(second):
        if child.tag != PARAGRAPH_PROPERTIES:
            first.append(child)
    parent = second.getparent()
    if parent is not None:
        parent.remove(second)


def _trim(sign: etree._Element, *, before: bool) -> None:
    paragraph = _paragraph_of(sign)
    if paragraph is None:
        return
    beside: etree._Element | None = None
    passed = False
    for element in paragraph.iter():
        if element is sign:
            passed = True
            if before:
                break
        elif element.tag == TEXT and passed != before:
            beside = element
            if not before:
                break
    if beside is not None:
        beside.text = (_SPACE_BEFORE if before else _SPACE_AFTER).sub("", beside.text or "")
