"""A copy of a template with every finding as a Word comment where it stands, for those who mend it in Word."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from lxml import etree

from migdocs.documents.engine import housekeeping
from migdocs.documents.engine.faults import TemplateFault
from migdocs.documents.engine.names import (
    CONTENT_TYPES,
    PACKAGE_RELATIONS,
    RELATIONS,
    WORD,
    W,
    number_in,
    properties_of,
)
from migdocs.documents.engine.opened import WordFile
from migdocs.documents.engine.pictures import relations_of
from migdocs.documents.engine.places import PlacedParagraph, Walk, heading_styles, text_of
from migdocs.documents.engine.writing import Archive, copied
from migdocs.domain.document_place import DocumentPlace
from migdocs.domain.findings import Finding

_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_AUTHOR = "migdocs"


def annotated(file: WordFile, findings: Iterable[Finding]) -> bytes:
    """The template with a comment for each finding; one that is not about a paragraph of the body stands at its top.

    Raises TemplateFault where the template holds something dangerous: such a file is not copied.
    """
    found = tuple(findings)
    dangerous = [each for each in found if each.code.startswith("dangerous")]
    if dangerous:
        raise TemplateFault(file.name, dangerous)
    body = file.tree(file.main)
    headings = heading_styles(file.tree_if_there(file.part_of_kind("wordprocessingml.styles+xml")))
    placed = list(Walk(file.name, "body", headings).paragraphs(body))
    changed: dict[str, bytes] = {}
    if placed and found:
        part = file.part_of_kind("wordprocessingml.comments+xml") or "word/comments.xml"
        comments = file.tree_if_there(part)
        if comments is None:
            comments = etree.Element(f"{W}comments", nsmap={"w": WORD})
            changed |= _registered(file, part)
        first = max((number_in(each.get(f"{W}id")) for each in comments.iter(f"{W}comment")), default=-1) + 1
        for number, finding in enumerate(found, first):
            where = _paragraph_of(finding, placed)
            _anchor((where or placed[0]).element, number)
            comments.append(_comment(number, finding, at_its_place=where is not None))
        changed |= {part: housekeeping.written(comments), file.main: housekeeping.written(body)}
    names = file.package.names
    return Archive(names, {name: copied(file.package, name) for name in names if name not in changed}).write(changed)


def _paragraph_of(finding: Finding, placed: list[PlacedParagraph]) -> PlacedParagraph | None:
    """The paragraph that a finding is about."""
    place = finding.place
    if not isinstance(place, DocumentPlace):
        return None
    wanted = replace(place, text="")
    there = [each for each in placed if each.place == wanted]
    words = _plain(place.text).strip("…")
    return next((each for each in there if words and words in _plain(text_of(each.element))),
                there[0] if there else None)


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _anchor(paragraph: etree._Element, number: int) -> None:
    start, end = etree.Element(f"{W}commentRangeStart"), etree.Element(f"{W}commentRangeEnd")
    for element in (start, end):
        element.set(f"{W}id", str(number))
    paragraph.insert(1 if properties_of(paragraph) is not None else 0, start)
    paragraph.append(end)
    etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}commentReference").set(f"{W}id", str(number))


def _comment(number: int, finding: Finding, *, at_its_place: bool) -> etree._Element:
    comment = etree.Element(f"{W}comment")
    for name, value in (("id", str(number)), ("author", _AUTHOR), ("initials", "m")):
        comment.set(f"{W}{name}", value)
    severity = finding.severity.value.capitalize()
    where = "" if at_its_place else f" ({finding.place})"
    for words in (f"{severity}{where}: {finding.message}", finding.hint):
        if words:
            text = etree.SubElement(etree.SubElement(etree.SubElement(comment, f"{W}p"), f"{W}r"), f"{W}t")
            text.text = "".join(character for character in words if character.isprintable())
    return comment


def _registered(file: WordFile, part: str) -> dict[str, bytes]:
    """The relationships and content types with a comments part in them."""
    types = file.tree("[Content_Types].xml")
    entry = etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override")
    entry.set("PartName", f"/{part}")
    entry.set("ContentType", _COMMENTS)
    name = relations_of(file.main)
    relations = file.tree_if_there(name)
    if relations is None:
        names: Any = {None: PACKAGE_RELATIONS}
        relations = etree.Element(f"{{{PACKAGE_RELATIONS}}}Relationships", nsmap=names)
    relation = etree.SubElement(relations, f"{{{PACKAGE_RELATIONS}}}Relationship")
    for key, value in (("Id", "rIdMigdocsComments"), ("Type", f"{RELATIONS}/comments"), ("Target", f"/{part}")):
        relation.set(key, value)
    return {"[Content_Types].xml": housekeeping.written(types), name: housekeeping.written(relations)}
