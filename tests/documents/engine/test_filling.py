"""Ordinary templates come out as their authors meant them."""

from datetime import date

from migdocs.documents.template import WordTemplate

from .word import STORY_TYPES, cell, docx, lines, member, paragraph, row, run, story, table

ACTIONS = [{"what": "Order laptops", "who": "Ann"}, {"what": "Book training", "who": None}]


def filled(*body: str, missing: str = "", **values: object) -> list[str]:
    return lines(WordTemplate(docx(*body)).fill(values, missing))


def test_a_field_prints_its_value():
    assert filled("Dear {{ practice.name }},", practice={"name": "Elm Surgery"}) == ["Dear Elm Surgery,"]


def test_a_date_prints_in_words_and_a_filter_prints_it_otherwise():
    assert filled("{{ day }}; {{ day|date }}; {{ day|day_and_date }}", day=date(2026, 9, 23)) == [
        "23 September 2026; 23/09/2026; Wednesday 23 September 2026"]


def test_none_prints_what_stands_for_missing_and_an_empty_text_prints_nothing():
    assert filled("[{{ a }}] [{{ b }}]", missing="To be confirmed", a=None, b="") == ["[To be confirmed] []"]


def test_a_tag_cut_into_runs_takes_the_formatting_of_its_first_run():
    data = docx(paragraph("<w:r><w:t>Dear </w:t></w:r>", run("{{ na", "<w:b/>"), "<w:proofErr w:type=\"spellStart\"/>",
                          run("m", "<w:i/>"), run("e }}, hello")))
    written = member(WordTemplate(data).fill({"name": "Ann"}))
    assert b'<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Ann</w:t>' in written
    assert b"<w:i/>" not in written


def test_a_row_loop_with_its_tags_in_rows_of_their_own():
    assert filled(table(["What", "Who"], ["{%tr for a in actions %}", ""], ["{{ a.what }}", "{{ a.who }}"],
                        ["{%tr endfor %}", ""]), actions=ACTIONS) == [
        "| What | Who |", "| Order laptops | Ann |", "| Book training |  |"]


def test_a_row_loop_needs_no_prefix_where_the_first_cell_opens_and_the_last_cell_closes_it():
    assert filled(table(["{% for a in actions %}{{ a.what }}", "{{ a.who }}{% endfor %}"]), actions=ACTIONS) == [
        "| Order laptops | Ann |", "| Book training |  |"]


def test_a_paragraph_that_holds_nothing_but_a_block_tag_disappears():
    assert filled("{% for a in actions %}", "{{ a.what }}", "{% endfor %}", "End", actions=ACTIONS) == [
        "Order laptops", "Book training", "End"]


def test_a_condition_chooses_between_paragraphs():
    body = ("{%p if closed %}", "Closed", "{%p elif late %}", "Late", "{%p else %}", "Open", "{%p endif %}")
    assert filled(*body, closed=True, late=False) == ["Closed"]
    assert filled(*body, closed=False, late=True) == ["Late"]
    assert filled(*body, closed=False, late=None) == ["Open"]


def test_a_loop_inside_a_sentence():
    assert filled("{% for a in actions %}{{ a.what }}{% if not loop.last %}; {% endif %}{% endfor %}.",
                  actions=ACTIONS) == ["Order laptops; Book training."]


def test_a_cell_that_a_condition_empties_keeps_a_paragraph():
    written = member(WordTemplate(docx(table([cell("{% if a %}", "Yes", "{% endif %}"), "x"]))).fill({"a": False}))
    assert b"</w:tcPr><w:p/></w:tc>" in written


def test_a_table_without_rows_and_a_row_without_cells_go_away():
    assert filled("Before", table(["{%tr for a in actions %}"], ["{{ a.what }}"], ["{%tr endfor %}"]), "After",
                  actions=[]) == ["Before", "After"]
    assert filled(table(row("{%tc for a in actions %}", "{{ a.what }}", "{%tc endfor %}"), ["x"]),
                  actions=[]) == ["| x |"]


def test_a_row_loop_over_nothing_says_what_its_else_says():
    assert filled(table(["{%tr for a in actions %}"], ["{{ a.what }}"], ["{%tr else %}"], ["None recorded"],
                        ["{%tr endfor %}"]), actions=[]) == ["| None recorded |"]


def test_headers_and_footers_are_filled():
    data = docx("x", parts={"word/header1.xml": story("hdr", paragraph("{{ name }}")),
                            "word/footer1.xml": story("ftr", paragraph("Page of {{ name }}"))},
                types={"word/header1.xml": STORY_TYPES["header"], "word/footer1.xml": STORY_TYPES["footer"]},
                relations=[("header", "header1.xml"), ("footer", "footer1.xml")])
    written = WordTemplate(data).fill({"name": "Elm"})
    assert lines(written, "word/header1.xml") == ["Elm"]
    assert lines(written, "word/footer1.xml") == ["Page of Elm"]


def test_values_are_escaped_and_their_line_breaks_and_tabs_are_words_own():
    assert filled("{{ a }}", a="Smith & Sons <x> {{ b }}\nsecond\tline\x00") == [
        "Smith & Sons <x> {{ b }}\nsecond\tline"]


def test_the_same_values_give_the_same_bytes():
    template = WordTemplate(docx("{{ a }}"))
    assert template.fill({"a": "1"}) == template.fill({"a": "1"})
