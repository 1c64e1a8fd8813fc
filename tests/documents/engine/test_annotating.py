"""The template check can write its findings into a copy of the template, as Word comments at their places."""

import pytest

from migdocs.documents.template import TemplateFault, WordTemplate

from .word import STORY_TYPES, W, docx, lines, paragraph, story, table, tree, words


def comments(data: bytes) -> dict[str, tuple[str, str]]:
    """Each comment's text by number, with the text of the paragraph it stands at."""
    said = {each.get(f"{{{W}}}id", ""): " | ".join(words(one) for one in each)
            for each in tree(data, "word/comments.xml")}
    root = tree(data)
    return {number: (text, words(next(each for each in root.iter(f"{{{W}}}commentRangeStart")
                                      if each.get(f"{{{W}}}id") == number).getparent()))
            for number, text in said.items()}


def annotated(data: bytes) -> bytes:
    template = WordTemplate(data, "pack.docx")
    return template.annotated([each for each in template.check([]) if each.code == "unknown-field"])


def test_each_finding_becomes_a_comment_at_its_paragraph():
    data = docx("Dear {{ nmae }},", table(["a"], ["b {{ other }}"]), "end")
    written = annotated(data)
    assert comments(written) == {
        "0": ("Error: There is no field called “nmae”. | Look the name up in the list of fields, or delete the tag.",
              "Dear {{ nmae }},"),
        "1": ("Error: There is no field called “other”. | Look the name up in the list of fields, or delete the tag.",
              "b {{ other }}")}
    assert lines(written) == lines(data)


def test_a_finding_outside_the_body_stands_at_the_top_and_says_where():
    data = docx("first", "x", parts={"word/header1.xml": story("hdr", paragraph("{{ who }}"))},
                types={"word/header1.xml": STORY_TYPES["header"]}, relations=[("header", "header1.xml")])
    text, at = comments(annotated(data))["0"]
    assert text.startswith("Error (pack.docx, header, at “{{ who }}”): There is no field called “who”.")
    assert at == "first"


def test_comments_that_are_there_already_stay():
    data = docx("{{ who }}", parts={"word/comments.xml": story("comments", '<w:comment w:id="4" w:author="B">' +
                                                               paragraph("hm") + "</w:comment>")},
                types={"word/comments.xml": STORY_TYPES["comments"]}, relations=[("comments", "comments.xml")])
    written = annotated(data)
    assert [each.get(f"{{{W}}}id") for each in tree(written, "word/comments.xml")] == ["4", "5"]


def test_the_copy_can_be_checked_again_and_a_dangerous_template_is_not_copied():
    written = annotated(docx("{{ who }}"))
    assert "unknown-field" in [each.code for each in WordTemplate(written).check([])]
    evil = WordTemplate(docx('<w:p><w:fldSimple w:instr="DDE x"/></w:p>'))
    with pytest.raises(TemplateFault):
        evil.annotated(evil.check([]))
