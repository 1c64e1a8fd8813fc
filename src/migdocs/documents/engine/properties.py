"""The document's properties: title and author kept and filled, everything that tells of its making left out."""

from dataclasses import replace
from datetime import date
from typing import Any

from lxml import etree

from migdocs.documents.engine import tag_faults
from migdocs.documents.engine.faults import Faults
from migdocs.documents.engine.joining import Marks, marker
from migdocs.documents.engine.places import around
from migdocs.documents.engine.tags import Kind, read, spans
from migdocs.domain.document_place import DocumentPlace

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
TERMS = "http://purl.org/dc/terms/"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"

_KEPT = {f"{{{DUBLIN_CORE}}}{name}" for name in ("title", "subject", "creator", "description", "identifier",
                                                 "language")}
_KEPT |= {f"{{{CORE}}}{name}" for name in ("keywords", "category", "contentStatus")}
_WORDS = {"creator": "author", "description": "comments", "contentStatus": "status"}
DATES = "made"  # the marker where the dates of making go


def core(root: etree._Element, template: str, marks: Marks, found: Faults) -> etree._Element:
    """Title, subject, author and the like; who saved it last is left out, the dates come when it is filled."""
    fresh = etree.Element(f"{{{CORE}}}coreProperties", nsmap={
        "cp": CORE, "dc": DUBLIN_CORE, "dcterms": TERMS, "xsi": INSTANCE})
    for element in root:
        if element.tag in _KEPT and (element.text or "").strip():
            name = etree.QName(element).localname
            kept = etree.SubElement(fresh, str(element.tag))
            _mark_text(kept, element.text or "", _place(template, _WORDS.get(name, name)), marks, found)
    fresh.append(marker(0, DATES))
    return fresh


def extended(root: etree._Element, template: str, marks: Marks, found: Faults) -> etree._Element:
    """The program's name; company and manager only where the template fills them."""
    names: Any = {None: EXTENDED}
    fresh = etree.Element(f"{{{EXTENDED}}}Properties", nsmap=names)
    for name in ("Manager", "Company"):
        words = root.findtext(f"{{{EXTENDED}}}{name}") or ""
        if "{{" in words or "{%" in words:
            kept = etree.SubElement(fresh, f"{{{EXTENDED}}}{name}")
            _mark_text(kept, words, _place(template, name.lower()), marks, found)
    program = etree.Element(f"{{{EXTENDED}}}Application")
    program.text = "Microsoft Office Word"
    fresh.insert(0, program)
    return fresh


def custom(root: etree._Element, template: str, marks: Marks, found: Faults) -> etree._Element:
    """Properties of the template's own, filled; sensitivity labels name people and systems and are left out."""
    for entry in list(root.iter(f"{{{CUSTOM}}}property")):
        if entry.get("name", "").startswith("MSIP_Label_"):
            root.remove(entry)
            continue
        if "linkTarget" in entry.attrib:
            del entry.attrib["linkTarget"]
        for value in entry:
            if not len(value) and value.text and ("{{" in value.text or "{%" in value.text):
                words, value.text = value.text, None
                _mark_text(value, words, _place(template, entry.get("name", "")), marks, found)
    return root


REWRITTEN = {
    "application/vnd.openxmlformats-package.core-properties+xml": core,
    "application/vnd.openxmlformats-officedocument.extended-properties+xml": extended,
    "application/vnd.openxmlformats-officedocument.custom-properties+xml": custom,
}


def _place(template: str, name: str) -> DocumentPlace:
    return DocumentPlace(template, f"document property “{name}”")


def _mark_text(element: etree._Element, text: str, place: DocumentPlace, marks: Marks, found: Faults) -> None:
    """Put a property's text into an element, its tags as marks and markers."""
    pieces: list[str | etree._Element] = []
    position = 0
    for span in spans(text):
        where = replace(place, text=around(text, span.start, span.end))
        marks.order.setdefault(where, len(marks.order))
        if span.fault:
            found.add(tag_faults.broken_braces(span, where))
            continue
        pieces.append(text[position:span.start])
        position = span.end
        if span.kind is Kind.ESCAPE:
            pieces.append(span.raw)
            continue
        tag = read(marks.new(), span, where)
        marks.tags[tag.number] = tag
        pieces.append(marks.mark(tag.number) if tag.kind is Kind.OUTPUT else marker(tag.number))
    pieces.append(text[position:])
    last: etree._Element | None = None
    for piece in pieces:
        if not isinstance(piece, str):
            element.append(piece)
            last = piece
        elif last is None:
            element.text = (element.text or "") + piece
        else:
            last.tail = (last.tail or "") + piece


def dates_of_making(on: date | None) -> str:
    """When the document was made, for its core properties; nothing where no day was given."""
    if on is None:
        return ""
    moment = f"{on.year:04}-{on.month:02}-{on.day:02}T00:00:00Z"
    return "".join(f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
                   for name in ("created", "modified"))
