"""The samples say what they claim: one in good order, one with listed mistakes, one minimal; nobody in them is real."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from samples.make_samples import make_samples
from samples.source import bracken_brook
from samples.source.mistakes import Mistake, Told, mistakes, spoilt
from samples.source.tracker_layout import SHEETS
from samples.source.tracker_look import write_tracker

from migdocs import reference
from migdocs.checks.rules import check
from migdocs.domain.findings import Finding, Place, Severity
from migdocs.domain.migration import Migration
from migdocs.domain.nhs_number import is_nhs_number
from migdocs.tracker import layout
from migdocs.tracker.reader import read_tracker

SAMPLES = Path(__file__).parents[1] / "samples"
NAMES = ("good-tracker.xlsx", "tracker-with-mistakes.xlsx", "minimal-tracker.xlsx")
TODAY = date(2026, 6, 16)  # the day on which the samples are seen
MISTAKES = mistakes()


def read(name: str) -> Migration:
    return read_file(SAMPLES / name)


def read_file(path: Path) -> Migration:
    return read_tracker(path.read_bytes(), path.name, reference.guidance(), reference.roles()).migration


def found(migration: Migration) -> list[Finding]:
    """The errors and warnings of one tracker."""
    return [finding for finding in check(migration, reference.standards(TODAY))
            if finding.severity is not Severity.INFORMATION]


def told(migration: Migration) -> list[Told]:
    """The same as the table of mistakes tells them, in order."""
    places = [(finding, finding.place) for finding in found(migration) if isinstance(finding.place, Place)]
    return in_order(Told(finding.rule, finding.severity.value, place.sheet, place.cell) for finding, place in places)


def in_order(findings: Iterable[Told]) -> list[Told]:
    return sorted(findings, key=lambda one: (one.sheet, one.cell, one.rule))


@pytest.fixture(scope="module")
def remade(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    make_samples(folder)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_what_the_script_makes_part_by_part(name: str, remade: Path) -> None:
    with ZipFile(SAMPLES / name) as kept, ZipFile(remade / name) as made:
        assert kept.namelist() == made.namelist()
        different = [part for part in kept.namelist() if kept.read(part) != made.read(part)]
    assert not different, f"{name} is out of date: run python samples/make_samples.py"


@pytest.mark.parametrize("name", ["good-tracker.xlsx", "minimal-tracker.xlsx"])
def test_a_tracker_in_good_order_has_no_error_and_no_warning(name: str) -> None:
    assert [f"{finding.rule} {finding.place}: {finding.message}" for finding in found(read(name))] == []


def test_every_planted_mistake_is_told_at_its_cell_and_nothing_else() -> None:
    planted = in_order(one for mistake in MISTAKES for one in mistake.told)
    assert told(read("tracker-with-mistakes.xlsx")) == planted


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.what)
def test_each_mistake_on_its_own_is_told_as_the_table_says(mistake: Mistake, tmp_path: Path) -> None:
    write_tracker(spoilt(bracken_brook.TRACKER, [mistake]), tmp_path / "tracker.xlsx")
    assert told(read_file(tmp_path / "tracker.xlsx")) == in_order(mistake.told)


def test_the_tracker_with_mistakes_would_be_in_good_order_without_them(tmp_path: Path) -> None:
    write_tracker(bracken_brook.TRACKER, tmp_path / "tracker.xlsx")
    assert told(read_file(tmp_path / "tracker.xlsx")) == []


def test_there_are_a_dozen_mistakes_or_more() -> None:
    assert len(MISTAKES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_read_without_a_doubt_about_its_layout(name: str) -> None:
    migration = read(name)
    assert len(migration.phases) == 15
    assert migration.practice.name and migration.practice.ods_code
    if name == "good-tracker.xlsx":
        assert migration.oddities == ()


def test_the_good_tracker_fills_every_sheet() -> None:
    migration = read("good-tracker.xlsx")
    assert 40 <= len(migration.actions) <= 60
    assert len(migration.third_parties) == 12
    assert 15 <= len(migration.contacts) <= 25
    assert 15 <= len(migration.training) <= 25
    assert len(migration.hardware) >= 10 and len(migration.risks) >= 10 and len(migration.messages) >= 8
    assert len(migration.cutover_topics) == 13
    assert [form.form_id for form in migration.sign_offs] == [f"F{number}" for number in range(1, 12)]
    assert migration.issues and migration.checking_rounds


def test_the_good_tracker_fills_every_field_of_the_practice() -> None:
    practice = read("good-tracker.xlsx").practice
    empty = [column.field for column in layout.PRACTICE
             if not column.extra and getattr(practice, column.field) in ("", None, ())]
    assert empty == []


def test_the_samples_have_the_headings_that_the_reader_knows_best() -> None:
    known = {sheet.name: [column.heading for column in sheet.columns if not column.extra] for sheet in layout.SHEETS}
    ours = {sheet.name: [column.heading for column in sheet.columns] for sheet in SHEETS if sheet.name != "Practice"}
    assert ours == known


# ----- nobody in the samples is real ---------------------------------------------------------------------------------

# Numbers that Ofcom keeps for drama: Leeds, Birmingham, London, freephone, mobile, and one area that does not exist.
DRAMA = re.compile(r"0113 496 0\d{3}|0121 496 0\d{3}|020 7946 0\d{3}|0808 157 0\d{3}|07700 900\d{3}|01632 960\d{3}")
INVENTED_MAIL = re.compile(r"[\w.]+\.example@nhs\.net|[\w.]+@example\.(?:com|org)")
INVENTED_CODES = {"A99999", "B99999", "F99999", "P99999", "Y99999"}


def words(name: str) -> str:
    """All the text of a workbook, one cell a line."""
    with ZipFile(SAMPLES / name) as package:
        parts = [part for part in package.namelist() if part.startswith(("xl/sharedStrings", "xl/worksheets/"))]
        return "\n".join(re.sub(r"<[^>]*>", "\n", package.read(part).decode("utf-8")) for part in parts)


@pytest.mark.parametrize("name", NAMES)
def test_every_phone_number_is_one_kept_for_drama(name: str) -> None:
    numbers = re.findall(r"\b0[\d ]{9,}\d\b", words(name))
    assert [number for number in numbers if not DRAMA.fullmatch(number)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_email_address_and_link_is_invented(name: str) -> None:
    text = words(name)
    assert [mail for mail in re.findall(r"[\w.+-]+@[\w.-]+\w", text) if not INVENTED_MAIL.fullmatch(mail)] == []
    assert set(re.findall(r"https?://([\w.-]+)", text)) <= {"example.org"}


@pytest.mark.parametrize("name", NAMES)
def test_every_practice_code_is_one_that_no_practice_has(name: str) -> None:
    assert set(re.findall(r"\b[A-HJ-NPY]\d{5}\b", words(name))) <= INVENTED_CODES


@pytest.mark.parametrize("name", NAMES)
def test_the_only_numbers_like_nhs_numbers_are_from_the_range_kept_for_tests(name: str) -> None:
    grouped = re.findall(r"\b\d{3}[ -]?\d{3}[ -]?\d{4}\b", words(name))
    passing = [number for number in grouped if is_nhs_number(re.sub(r"\D", "", number))]
    assert [number for number in passing if not number.startswith("999 ")] == []
