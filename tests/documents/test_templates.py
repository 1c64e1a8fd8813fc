"""The shipped templates: built from their sources, lean, accessible, and never twice the same by accident."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from tests.documents.accessibility import contrast, faults

from migdocs.reference import document_kinds, templates_folder

TEMPLATES = sorted(templates_folder().glob("*.docx"))
SHARED = ("word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/fontTable.xml", "word/theme/theme1.xml",
          "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml")
BUILDER = Path(__file__).parents[2] / "templates" / "source" / "build.py"


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("templates")
    subprocess.run([sys.executable, BUILDER, "--into", folder], check=True, capture_output=True)
    return folder


def test_every_template_has_its_source(rebuilt: Path) -> None:
    assert [path.name for path in TEMPLATES] == sorted(path.name for path in rebuilt.glob("*.docx"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_the_template_is_what_its_source_builds(path: Path, rebuilt: Path) -> None:
    assert parts(path) == parts(rebuilt / path.name), "run: python templates/source/build.py"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_the_template_keeps_to_the_house_style(path: Path) -> None:
    one, another = parts(path), parts(TEMPLATES[0])
    assert {name: one[name] for name in SHARED} == {name: another[name] for name in SHARED}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_the_template_is_accessible(path: Path) -> None:
    assert faults(path.read_bytes(), template=True) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_the_template_is_lean(path: Path) -> None:
    assert path.stat().st_size < 24_000


def test_every_kind_of_document_has_its_template() -> None:
    assert sorted(kind.template for kind in document_kinds()) == [path.name for path in TEMPLATES]


def test_nhs_blue_on_white_has_the_contrast_that_the_nhs_gives() -> None:
    assert round(contrast("005EB8", "FFFFFF"), 2) == 6.38
    assert round(contrast("FFB81C", "000000"), 1) == 12.1


BROKEN = {
    "a heading that skips a level": ('w:val="Heading2"', 'w:val="Heading3"', "skips a level"),
    "a merged cell": ("<w:tcPr>", '<w:tcPr><w:vMerge/>', "merged cells"),
    "a table without a header row": ("<w:tblHeader/>", "", "no header row"),
    "a table without alternative text": ("<w:tblCaption ", "<w:tblStyleRowBandSize ", "no alternative text"),
    "rows that split": ("<w:cantSplit/>", "", "may split"),
    "an empty paragraph": ("<w:body>", "<w:body><w:p/>", "an empty paragraph"),
    "a list typed by hand": ("<w:body>", "<w:body><w:p><w:r><w:t>• one</w:t></w:r></w:p>", "typed by hand"),
    "small print": ("<w:body>", '<w:body><w:p><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>small</w:t></w:r></w:p>',
                    "“small” is set in 9 point"),
    "italics": ("<w:body>", "<w:body><w:p><w:r><w:rPr><w:i/></w:rPr><w:t>so</w:t></w:r></w:p>", "in italics"),
    "underlining": ("<w:body>", '<w:body><w:p><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>so</w:t></w:r></w:p>',
                    "underlined"),
    "another font": ("<w:body>", '<w:body><w:p><w:r><w:rPr><w:rFonts w:ascii="Calibri"/></w:rPr><w:t>so</w:t></w:r>'
                     "</w:p>", "not set in Arial"),
    "yellow letters": ("<w:body>", '<w:body><w:p><w:r><w:rPr><w:color w:val="FFB81C"/></w:rPr><w:t>so</w:t></w:r>'
                       "</w:p>", "contrast of only 1.7"),
    "words laid out with tabs": ("<w:body>", "<w:body><w:p><w:r><w:t>one</w:t><w:tab/></w:r></w:p>", "with tabs"),
    "a text box": ("<w:body>", "<w:body><w:p><w:r><w:pict/></w:r></w:p>", "w:pict"),
}


@pytest.mark.parametrize("change", BROKEN.values(), ids=BROKEN)
def test_the_checklist_notices(change: tuple[str, str, str], tmp_path: Path) -> None:
    old, new, expected = change
    path = tmp_path / "broken.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts(templates_folder() / "kick-off-pack.docx").items():
            archive.writestr(name, data.replace(old.encode(), new.encode()) if name == "word/document.xml" else data)
    assert any(expected in fault for fault in faults(path.read_bytes(), template=True))


def test_the_checklist_notices_a_tag_that_was_left() -> None:
    assert "word/document.xml still holds a tag" in faults((templates_folder() / "kick-off-pack.docx").read_bytes())
