"""The samples' documents, made once for all tests, and what stands in them."""

import zipfile
from functools import cache
from io import BytesIO
from typing import Any

from lxml import etree
from tests.workbooks import TODAY

from migdocs import reference
from migdocs.checks.rules import check
from migdocs.documents.template import WordTemplate
from migdocs.documents.values import practice_values
from migdocs.domain.document_kinds import DocumentKind
from migdocs.domain.findings import Finding, Severity, worst
from migdocs.domain.migration import Migration
from migdocs.tracker.reader import read_tracker

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAMPLES = ("good-tracker", "minimal-tracker", "tracker-with-mistakes")
KINDS = tuple(kind.id for kind in reference.document_kinds())


def kind_of(kind_id: str) -> DocumentKind:
    """The kind of document of that id."""
    return reference.document_kinds((kind_id,))[0]


@cache
def sample(name: str) -> tuple[Migration, tuple[Finding, ...]]:
    """One sample as it is read, and what the check finds in it."""
    path = reference.samples_folder() / f"{name}.xlsx"
    standards = reference.standards(TODAY)
    migration = read_tracker(path.read_bytes(), path.name, standards.guidance, standards.roles).migration
    return migration, check(migration, standards)


def values_of(name: str, kind_id: str = "kick-off-pack") -> dict[str, Any]:
    """The values of one document of a sample; a sample with errors makes a draft."""
    migration, findings = sample(name)
    draft = worst(findings) is Severity.ERROR
    values = practice_values(migration, reference.standards(TODAY), findings, reference.starters())
    return values.for_document(kind_of(kind_id), draft=draft)


@cache
def template(kind_id: str) -> WordTemplate:
    """The shipped template of that kind."""
    kind = kind_of(kind_id)
    return WordTemplate(reference.template_path(kind), kind.template)


@cache
def document(name: str, kind_id: str) -> bytes:
    """One document of a sample."""
    return template(kind_id).fill(values_of(name, kind_id), missing="To be confirmed", on=TODAY)


def parts(content: bytes) -> dict[str, bytes]:
    """Every part of a Word file by its name."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml(content: bytes, name: str = "word/document.xml") -> etree._Element:
    """One part of a Word file, parsed."""
    return etree.fromstring(parts(content)[name])


def words_of(element: etree._Element) -> str:
    """The words of an element; a line break is a space, a tab stands as " | "."""
    pieces = []
    for found in element.iter(f"{W}t", f"{W}tab", f"{W}br"):
        inside_properties = found.tag == f"{W}tab" and found.getparent().tag == f"{W}tabs"
        if not inside_properties:
            pieces.append(found.text or "" if found.tag == f"{W}t" else " | " if found.tag == f"{W}tab" else " ")
    return "".join(pieces)


def lines_of(content: bytes) -> list[str]:
    """A document as lines of text: headings marked, a table row on one line, its cells parted by |."""
    lines = []
    for name in sorted(parts(content)):
        if name.startswith(("word/header", "word/footer")):
            lines += [f"{name[5:-4]}: {words_of(paragraph)}" for paragraph in xml(content, name).iter(f"{W}p")]
    for block in xml(content)[0]:
        if block.tag == f"{W}p":
            lines.append(_paragraph(block))
        elif block.tag == f"{W}tbl":
            lines += ["| " + " | ".join(" / ".join(_paragraph(paragraph) for paragraph in cell.iter(f"{W}p"))
                                        for cell in row.iter(f"{W}tc")) + " |" for row in block.iter(f"{W}tr")]
    return [line.rstrip() for line in lines]


_MARKS = {"Title": "# ", "Heading1": "\n## ", "Heading2": "\n### ", "Heading3": "\n#### ", "ListBullet": "- ",
          "TableBullet": "- ", "ListNumber": "1. "}


def _paragraph(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    mark = _MARKS.get(style.get(f"{W}val", ""), "") if style is not None else ""
    return mark.strip("\n") + words_of(paragraph)
