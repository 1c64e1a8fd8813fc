"""The sections of the documents: all there in the order that was agreed, none of them empty."""

import pytest
from lxml import etree
from tests.documents.made import KINDS, SAMPLES, W, document, words_of, xml


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
