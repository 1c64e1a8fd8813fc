"""The sections of the documents: all there in the order that was agreed, none of them empty."""

import re

import pytest
from lxml import etree
from tests.documents.made import KINDS, SAMPLES, W, document, values_of, words_of, xml


def style_of(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val")


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_heading_stands_over_nothing(name: str, kind: str) -> None:
    above: tuple[str, str] | None = None
    for block in xml(document(name, kind))[0]:
        style = style_of(block)
        if style.startswith("Heading"):
            assert above is None or style > above[0], f"“{above[1]}” has nothing below it"
            above = style, words_of(block)
        else:
            above = None


@pytest.mark.parametrize("name", SAMPLES)
def test_the_kick_off_pack_has_all_its_sections(name: str) -> None:
    found = [words_of(block) for block in xml(document(name, "kick-off-pack")).iter(f"{W}p")
             if style_of(block) == "Heading1"]
    assert found == [
        "At a glance", "Agenda", "Attendees", "Scope", "Timeline", "Week by week", "Deadlines to protect",
        "Roles and responsibilities", "Third parties and links", "Data clean-up", "Technical survey and equipment",
        "Cut-over in outline", "Training", "Telling staff and patients", "Risks, hazards and going back",
        "Information governance", "Actions", "Meetings and escalation", "Points to confirm"]


def test_the_contents_link_to_every_section() -> None:
    pack = xml(document("good-tracker", "kick-off-pack"))
    links = [link.get(f"{W}anchor") for link in pack.iter(f"{W}hyperlink")]
    bookmarks = [mark.get(f"{W}name") for mark in pack.iter(f"{W}bookmarkStart")]
    assert len(bookmarks) == 19
    assert set(links) == set(bookmarks)


@pytest.mark.parametrize("name", SAMPLES)
def test_at_a_glance_begins_with_the_extract_request_and_what_is_done_about_it(name: str) -> None:
    blocks = list(xml(document(name, "kick-off-pack"))[0])
    place = next(number for number, block in enumerate(blocks) if words_of(block) == "At a glance"
                 and style_of(block) == "Heading1")
    first, second = blocks[place + 1:place + 3]
    request = values_of(name)["extract_request"]
    assert style_of(first) == "KeyDate"
    assert words_of(first) == f"Data extract request: {request['when']}"
    assert words_of(second).endswith(f"Owner: {request['owner']}. {request['progress']}")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("kick-off-pack", "cut-over-plan")])
def test_the_signatures_of_a_form_stay_on_one_page_with_their_heading(kind: str) -> None:
    blocks = list(xml(document("good-tracker", kind))[0])
    start = next(number for number, block in enumerate(blocks) if words_of(block) == "Signatures")
    tables = [block for block in blocks[start:] if block.tag == f"{W}tbl"]
    assert len(tables) == len(values_of("good-tracker", kind)["document"]["signatories"])
    for paragraph in (found for table in tables for found in table.iter(f"{W}p")):
        assert style_of(paragraph) == "TableHeading" or paragraph.find(f"{W}pPr/{W}keepNext") is not None


SHORT = ("IDP", "FDP", "dm+d", "QOF")
SHORT_IN_PACKS = (*SHORT, "EPS", "eRD", "FP10", "FP69", "PCSE", "MESH", "UBRN", "DPIA")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_short_word_is_spelled_out_where_it_first_stands(name: str, kind: str) -> None:
    told = [words_of(block) for block in xml(document(name, kind)).iter(f"{W}p") if style_of(block) != "Title"]
    for short in SHORT_IN_PACKS if kind in ("kick-off-pack", "cut-over-plan") else SHORT:
        first = next((words for words in told if re.search(rf"(?<!\w){re.escape(short)}(?!\w)", words)), "")
        assert not first or f"({short})" in first or f"{short}: " in first, (short, first)
