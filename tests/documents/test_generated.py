"""Every document of every sample: complete, sound, accessible, marked where it is a draft, and as it was agreed."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.documents.accessibility import faults
from tests.documents.made import KINDS, SAMPLES, W, document, kind_of, lines_of, parts, sample, template, words_of, xml
from tests.workbooks import TODAY

from migdocs import reference
from migdocs.documents.values import practice_values
from migdocs.domain.migration import Migration

EVERY = [(name, kind) for name in SAMPLES for kind in KINDS]
every_document = pytest.mark.parametrize(("name", "kind"), EVERY, ids=lambda word: word)

# How many pages LibreOffice makes of the good sample's documents; a page more or less is no fault.
PAGES = {"technical-requirements": 4, "idp-data-quality": 4, "cut-over-plan": 26, "go-live-data": 4,
         "end-of-migration": 3, "deployment-survey": 2}
SHORTEST_PACK, LONGEST_PACK = 8, 15


@every_document
def test_no_tag_is_left(name: str, kind: str) -> None:
    for part, content in parts(document(name, kind)).items():
        assert b"{{" not in content, part
        assert b"{%" not in content, part


@every_document
def test_nothing_of_the_program_shows(name: str, kind: str) -> None:
    text = "\n".join(lines_of(document(name, kind)))
    assert not re.search(r"\bNone\b(?! (of|recorded))|undefined|\bTrue\b|\bFalse\b|datetime|\[\]|\{\}", text)


@every_document
def test_no_date_is_in_american_order_or_for_machines(name: str, kind: str) -> None:
    text = "\n".join(line for line in lines_of(document(name, kind)) if "American order" not in line)
    months = [int(month) for month in re.findall(r"\b\d{1,2}/(\d{1,2})/\d{4}\b", text)]
    assert all(month <= 12 for month in months)
    assert not re.findall(r"(?<!-)\b20\d\d-\d\d-\d\d\b", re.sub(r"A?\w+(-[a-z]+)+-20\d\d-\d\d-\d\d", "", text))


@every_document
def test_every_table_cell_ends_with_a_paragraph(name: str, kind: str) -> None:
    for part in ("word/document.xml", "word/header1.xml", "word/footer1.xml"):
        for cell in xml(document(name, kind), part).iter(f"{W}tc"):
            assert cell[-1].tag == f"{W}p"


@every_document
def test_no_table_has_only_its_header_row(name: str, kind: str) -> None:
    for table in xml(document(name, kind)).iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        assert len(rows) > 1, words_of(rows[0])


@every_document
def test_the_document_is_accessible(name: str, kind: str) -> None:
    assert faults(document(name, kind)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_is_marked_in_every_header_and_says_what_is_wrong(kind: str) -> None:
    draft = document("tracker-with-mistakes", kind)
    headers = [part for part in parts(draft) if part.startswith("word/header")]
    assert headers
    for part in headers:
        assert "DRAFT: 3 errors in the tracker" in words_of(xml(draft, part))
    for section in xml(draft).iter(f"{W}sectPr"):
        assert section.find(f"{W}headerReference[@{W}type='default']") is not None
        assert section.find(f"{W}titlePg") is None
    text = "\n".join(lines_of(draft))
    _, findings = sample("tracker-with-mistakes")
    assert all(finding.message in text for finding in findings if finding.severity.value == "error")


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_issued_says_nothing_of_a_draft(kind: str) -> None:
    assert "DRAFT" not in "\n".join(lines_of(document("good-tracker", kind)))


@every_document
def test_the_same_values_give_the_same_bytes(name: str, kind: str) -> None:
    once = document(name, kind)
    document.cache_clear()
    assert document(name, kind) == once


@pytest.mark.parametrize("kind", KINDS)
def test_two_practices_never_mix(kind: str) -> None:
    standards = reference.standards(TODAY)
    canaries = {}
    for name, word in (("good-tracker", "Kingfisher"), ("minimal-tracker", "Nightjar")):
        migration, findings = sample(name)
        marked = _marked(migration, word)
        values = practice_values(marked, standards, findings, reference.starters()).for_document(kind_of(kind))
        canaries[word] = "\n".join(lines_of(template(kind).fill(values, missing="To be confirmed", on=TODAY)))
    assert "Kingfisher" in canaries["Kingfisher"]
    assert "Nightjar" not in canaries["Kingfisher"]
    assert "Nightjar" in canaries["Nightjar"]
    assert "Kingfisher" not in canaries["Nightjar"]


def _marked(migration: Migration, word: str) -> Migration:
    """The same migration with a word of its own in the name of the practice and of every contact."""
    return migration._replace(practice=migration.practice._replace(name=f"{word} Surgery"),
                   contacts=tuple(contact._replace(name=f"{word} {contact.name}") for contact in migration.contacts))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["good-tracker", "minimal-tracker"])
def test_the_document_reads_as_agreed(name: str, kind: str, golden: Callable[[str, list[str]], None]) -> None:
    golden(f"{name}/{kind}", lines_of(document(name, kind)))


def test_words_for_patients_say_gp_surgery() -> None:
    lines = lines_of(document("good-tracker", "cut-over-plan"))
    for heading in ("### Website", "### Phone message", "### Poster"):
        said = " ".join(lines[lines.index(heading) + 1:])
        said = said[:said.index("#")] if "#" in said else said
        assert "GP surgery" in said
        assert "practice" not in said.replace("Put up by", "")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
def test_libreoffice_makes_the_expected_number_of_pages(tmp_path: Path) -> None:
    made = {kind: document("good-tracker", kind) for kind in KINDS}
    made["minimal"] = document("minimal-tracker", "kick-off-pack")
    for name, content in made.items():
        (tmp_path / f"{name}.docx").write_bytes(content)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", tmp_path, *(tmp_path / f"{name}.docx" for name in made)],
        check=True, capture_output=True, timeout=300)
    pages = {name: _pages(tmp_path / f"{name}.pdf") for name in made}
    assert SHORTEST_PACK <= pages.pop("kick-off-pack") <= LONGEST_PACK
    assert SHORTEST_PACK <= pages.pop("minimal") <= LONGEST_PACK - 1
    assert {kind: count for kind, count in pages.items() if abs(count - PAGES[kind]) > 1} == {}


def _pages(pdf: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page[^s]", pdf.read_bytes()))
