"""Every construct that templates made for docxtpl use, and what we do beyond it."""

import re

import pytest

from migdocs.documents.template import WordTemplate

from .word import (
    STORY_TYPES,
    W,
    cell,
    docx,
    lines,
    member,
    paragraph,
    row,
    run,
    story,
    table,
    tree,
    words,
)

PEOPLE = [{"name": "Ann", "tasks": ["pack", "call"]}, {"name": "Bob", "tasks": ["test"]}]


def filled(*body: str, missing: str = "", **values: object) -> list[str]:
    return lines(WordTemplate(docx(*body)).fill(values, missing))


def attributes(data: bytes, element: str, name: str) -> list[str]:
    return [found.get(f"{{{W}}}{name}", found.get(name, "")) for found in tree(data).iter(f"{{{W}}}{element}")]


# ----- tags and their spelling

@pytest.mark.parametrize("tag", ["{{name}}", "{{ name }}", "{{ name }}", "{{r name }}", "{{ r name }}",
                                 "{{\tname\t}}", "{{- name -}}", "{{ na​me }}"])
def test_a_printing_tag_in_any_spelling(tag):
    assert filled(f"[{tag}]", name="Ann") == ["[Ann]"]


@pytest.mark.parametrize("quoted", ["'x'", '"x"', "‘x’", "“x”", "„x“", "«x»", "“x\""])
def test_curly_quotes_inside_a_tag(quoted):
    assert filled("{{ name|default(" + quoted + ") }}", name=None) == ["x"]


def test_an_apostrophe_inside_curly_quotes_is_kept():
    assert filled("{{ name|default(‘it’s here’) }} {{ name|default(“it’s”) }}", name=None) == ["it’s here it’s"]


@pytest.mark.parametrize("tag", ["{%p if a %}", "{%p if a%}", "{% p if a %}", "{%p  if  a  %}", "{% if a %}"])
def test_a_paragraph_tag_in_any_spelling(tag):
    assert filled(tag, "Yes", "{%p endif %}", a=1) == ["Yes"]
    assert filled(tag, "Yes", "{%p endif %}", a=0) == []


@pytest.mark.parametrize("start", ["{%tr for p in people %}", "{% tr for p in people %}", "{%tr  for p in people%}"])
@pytest.mark.parametrize("end", ["{%tr endfor %}", "{% tr endfor %}", "{% endfor %}"])
def test_a_row_loop_in_any_spelling(start, end):
    assert filled(table([start, ""], ["{{ p.name }}", "x"], [end, ""]), people=PEOPLE) == ["| Ann | x |", "| Bob | x |"]


def test_braces_can_be_printed():
    assert filled("{_{ and }_} and {_% and %_}", "{a_{ stays") == ["{{ and }} and {% and %}", "{a_{ stays"]


def test_braces_can_be_printed_though_word_cut_them_into_runs():
    assert filled(paragraph(*(run(each) for each in "{_{"))) == ["{{"]


def test_remarks_are_left_out_and_a_remark_alone_takes_its_paragraph_or_row_along():
    assert filled("a{# not this #}b", "{# nor this #}", "{#p nor that #}", "c") == ["ab", "c"]
    assert filled(table(["a", "b"], ["{#tr a note #}", ""], ["c", "d"])) == ["| a | b |", "| c | d |"]


@pytest.mark.parametrize("between", [
    "<w:proofErr w:type=\"spellStart\"/>", '<w:bookmarkStart w:id="0" w:name="x"/><w:bookmarkEnd w:id="0"/>',
    '<w:r><w:lastRenderedPageBreak/></w:r>', '<w:commentRangeStart w:id="1"/>'])
def test_whatever_word_puts_into_the_middle_of_a_tag(between):
    assert filled(paragraph(run("[{{ na"), between, run("me }}]")), name="Ann") == ["[Ann]"]


@pytest.mark.parametrize("between", ["<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>", "<w:r><w:cr/></w:r>"])
def test_a_line_break_or_tab_between_the_words_of_a_tag_is_a_space(between):
    assert filled(paragraph(run("[{{ name"), between, run("|upper }}]")), name="Ann") == ["[ANN]"]


@pytest.mark.parametrize("wrapped", [
    '<w:ins w:id="1" w:author="x">{}</w:ins>', "<w:smartTag>{}</w:smartTag>",
    '<w:hyperlink w:anchor="x">{}</w:hyperlink>',
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", '<w:fldSimple w:instr="TITLE">{}</w:fldSimple>'])
def test_a_tag_that_is_partly_inside_something_else(wrapped):
    data = docx("<w:p>" + run("[{{ na") + wrapped.format(run("me")) + run(" }}]") + "</w:p>")
    assert lines(WordTemplate(data).fill({"name": "Ann"})) == ["[Ann]"]


def test_each_run_keeps_its_own_formatting():
    data = docx(paragraph(run("a {{ x", "<w:b/>"), run(" }} b", "<w:i/>"), run("{{ y }}", "<w:u w:val=\"single\"/>")))
    root = tree(WordTemplate(data).fill({"x": "1", "y": "2"}))
    found = [(words(each), [child.tag.rpartition("}")[2] for child in each[0]]) for each in root.iter(f"{{{W}}}r")]
    assert found == [("a 1", ["b"]), (" b", ["i"]), ("2", ["u"])]


# ----- conditions and loops

def test_a_condition_inside_a_sentence_over_runs_of_different_formatting():
    body = paragraph(run("I {% if a %}", "<w:b/>"), run("do", "<w:i/>"), run("{% else %}do not{% endif %} go."))
    assert filled(body, a=1) == ["I do go."]
    assert filled(body, a=0) == ["I do not go."]


def test_a_condition_that_fills_its_paragraph_takes_it_along():
    assert filled("a", "{% if x %}b{% endif %}", "c", x=0) == ["a", "c"]
    assert filled("a", "{% if x %}b{% elif y %}c{% endif %}", "d", x=0, y=0) == ["a", "d"]
    assert filled("a", "{% for x in xs %}{{ x }}{% endfor %}", "d", xs=[]) == ["a", "d"]
    assert filled("a", "{%p if x %}b{%p endif %}", "c", x=0) == ["a", "c"]
    assert filled("a", "{% if x %}b{% endif %}", "c", x=1) == ["a", "b", "c"]


def test_a_block_may_begin_at_the_start_of_one_paragraph_and_end_at_the_end_of_another():
    assert filled("{% for p in people %}Dear {{ p.name }},", "yours{% endfor %}", people=PEOPLE) == [
        "Dear Ann,", "yours", "Dear Bob,", "yours"]


def test_several_block_tags_in_one_paragraph():
    assert filled("{% if a %}{% for p in people %}", "{{ p.name }}", "{% endfor %}{% endif %}", a=1,
                  people=PEOPLE) == ["Ann", "Bob"]


def test_loops_within_loops_and_what_a_loop_knows():
    assert filled("{% for p in people %}", "{{ loop.index }}/{{ loop.length }} {{ p.name }}", "{% for t in p.tasks %}",
                  "{{ t }}{% if loop.last %}.{% endif %}", "{% endfor %}", "{% endfor %}", people=PEOPLE) == [
        "1/2 Ann", "pack", "call.", "2/2 Bob", "test."]


def test_a_loop_with_a_condition_and_a_loop_over_names_and_values_and_numbers():
    assert filled("{% for p in people if p.name != 'Ann' %}{{ p.name }}{% endfor %}", people=PEOPLE) == ["Bob"]
    assert filled("{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %}", d={"a": 1, "b": 2}) == ["a=1;b=2;"]
    assert filled("{% for n in range(3) %}{{ n + 1 }} {% endfor %}") == ["1 2 3 "]


def test_a_name_can_be_given_to_a_field():
    assert filled("{% set who = people[1] %}", "{{ who.name }}", people=PEOPLE) == ["Bob"]


def test_a_row_loop_around_several_rows_and_a_condition_on_a_row():
    assert filled(table(["{% for p in people %}{{ p.name }}", ""], ["then", "x{% endfor %}"]), people=PEOPLE) == [
        "| Ann |  |", "| then | x |", "| Bob |  |", "| then | x |"]
    body = table(["a"], ["{%tr if x %}"], ["b"], ["{%tr else %}"], ["c"], ["{%tr endif %}"])
    assert filled(body, x=1) == ["| a |", "| b |"]
    assert filled(body, x=0) == ["| a |", "| c |"]


def test_a_loop_around_a_table_and_a_loop_in_a_cell():
    assert filled("{% for p in people %}", table([cell("{% for t in p.tasks %}", "{{ t }}", "{% endfor %}"),
                                                  "{{ p.name }}"]), "{% endfor %}", people=PEOPLE) == [
        "| pack / call | Ann |", "", "| test | Bob |"]


def test_a_column_loop():
    assert filled(table(["", "{%tc for p in people %}", "{{ p.name }}", "{%tc endfor %}", "end"]), people=PEOPLE) == [
        "|  | Ann | Bob | end |"]


def test_merged_cells_inside_a_loop_survive():
    merged = row(cell("{%tr for p in people %}"), cell(""))
    body = row(cell("{{ p.name }}").replace("</w:tcPr>", '<w:gridSpan w:val="2"/></w:tcPr>'))
    data = docx(table(["a", "b"], merged, body, ["{%tr endfor %}", ""]))
    assert attributes(WordTemplate(data).fill({"people": PEOPLE}), "gridSpan", "val") == ["2", "2"]


def test_a_block_level_control_and_a_tag_inside_it():
    body = ("<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>" + paragraph("{% for p in people %}") +
            paragraph("{{ p.name }}") + paragraph("{% endfor %}") + "</w:sdtContent></w:sdt>")
    assert filled(body, people=PEOPLE) == ["Ann", "Bob"]


# ----- cells

def test_the_colour_of_a_cell():
    written = WordTemplate(docx(table(["{% cellbg c %}a", "{% cellbg d %}b"]))).fill({"c": "#f7d4d1", "d": "evil\"/>"})
    assert attributes(written, "shd", "fill") == ["F7D4D1", "auto"]
    assert lines(written) == ["| a | b |"]


def test_the_width_of_a_cell_in_columns():
    written = WordTemplate(docx(table(["{% colspan n %}a"], ["b", "c", "d"]))).fill({"n": 3})
    assert attributes(written, "gridSpan", "val") == ["3"]


def test_cells_merged_downwards_over_the_passes_of_a_loop():
    written = WordTemplate(docx(table(["{%tr for p in people %}", ""], ["{% vm %}Team", "{{ p.name }}"],
                                      ["{%tr endfor %}", ""]))).fill({"people": PEOPLE})
    assert attributes(written, "vMerge", "val") == ["restart", "continue"]
    assert lines(written) == ["| Team | Ann |", "|  | Bob |"]


def test_cells_merged_across_the_passes_of_a_loop():
    written = WordTemplate(docx(table(
        ["{%tc for p in people %}", "{% hm %}Team", "{%tc endfor %}"],
        ["{%tc for p in people %}", "{{ p.name }}", "{%tc endfor %}"]))).fill({"people": PEOPLE})
    assert lines(written) == ["| Team |", "| Ann | Bob |"]
    assert attributes(written, "gridSpan", "val") == ["2"]


# ----- paragraphs

def test_hyphens_join_paragraphs_into_one_sentence():
    body = ("My house is located ", "{%- if town -%}", "in a town", "{%- else -%}", "in the country", "{%- endif -%}",
            " and I love it.")
    assert filled(*body, town=1) == ["My house is located in a town and I love it."]
    assert filled(*body, town=0) == ["My house is located in the country and I love it."]


def test_hyphens_within_a_sentence_take_away_spaces():
    assert filled("a {%- if x -%} b {%- endif %} c", x=1) == ["ab c"]
    assert filled("a {{- x -}} c", x="b") == ["abc"]


def test_a_list_alone_in_a_paragraph_makes_a_paragraph_of_each_entry():
    assert filled("{{ xs }}", "{{p xs }}", xs=["a", "b"]) == ["a", "b", "a", "b"]
    assert filled("All: {{ xs }}.", xs=["a", "b"]) == ["All: a, b."]
    assert filled("{{ xs }}", xs=[], missing="None") == ["None"]


def test_a_paragraph_that_ends_a_section_stays():
    section = "<w:p><w:pPr><w:sectPr/></w:pPr>" + run("{% if x %}") + "</w:p>"
    assert len(list(tree(WordTemplate(docx(section, "a", "{% endif %}")).fill({"x": 1})).iter(f"{{{W}}}sectPr"))) == 2


# ----- numbers that Word wants only once

def test_bookmarks_drawings_and_controls_inside_a_loop_get_numbers_of_their_own():
    inside = ('<w:p><w:bookmarkStart w:id="3" w:name="mark"/>' + run("{{ p.name }}") + '<w:bookmarkEnd w:id="3"/>'
              '<w:r><w:drawing><wp:inline><wp:docPr id="5" name="x"/></wp:inline></w:drawing></w:r></w:p>'
              '<w:sdt><w:sdtPr><w:id w:val="9"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>')
    written = WordTemplate(docx("{% for p in people %}", inside, "{% endfor %}")).fill({"people": PEOPLE})
    starts, ends = attributes(written, "bookmarkStart", "id"), attributes(written, "bookmarkEnd", "id")
    assert starts == ends and len(set(starts)) == 2
    assert attributes(written, "bookmarkStart", "name") == ["mark", "mark_2"]
    text = member(written).decode()
    assert len(set(re.findall(r'<wp:docPr id="(\d+)"', text))) == 2
    assert len(set(re.findall(r'<w:sdtPr><w:id w:val="(\d+)"', text))) == 2


def test_a_bookmark_that_begins_inside_a_loop_and_ends_outside_is_dropped():
    data = docx("{% for p in people %}", '<w:p><w:bookmarkStart w:id="3" w:name="m"/>' + run("x") + "</w:p>",
                "{% endfor %}", '<w:p><w:bookmarkEnd w:id="3"/>' + run("y") + "</w:p>")
    assert b"bookmark" not in member(WordTemplate(data).fill({"people": PEOPLE}))


# ----- numbered lists

NUMBERING = story("numbering", '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
                  '<w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="5">'
                  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
                  '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>'
                  '<w:num w:numId="8"><w:abstractNumId w:val="5"/></w:num>')


def item(text: str, number: str = "7") -> str:
    return (f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>{run(text)}</w:p>')


def numbers(*body: str, styles: str = "") -> list[str]:
    parts = {"word/numbering.xml": NUMBERING}
    types = {"word/numbering.xml": STORY_TYPES["numbering"]}
    if styles:
        parts["word/styles.xml"] = story("styles", styles)
        types["word/styles.xml"] = STORY_TYPES["styles"]
    written = WordTemplate(docx(*body, parts=parts, types=types)).fill({"people": PEOPLE})
    made = {each.get(f"{{{W}}}numId") for each in tree(written, "word/numbering.xml").iter(f"{{{W}}}num")}
    used = [each.get(f"{{{W}}}val", "") for each in tree(written).iter(f"{{{W}}}numId")]
    assert set(used) <= made
    return used


def test_a_list_whose_items_a_loop_makes_goes_on_counting():
    assert numbers("{% for p in people %}", item("{{ p.name }}"), "{% endfor %}") == ["7", "7"]


def test_a_list_under_a_heading_inside_a_loop_begins_anew_with_each_pass():
    used = numbers("{% for p in people %}", "{{ p.name }}", item("first"), item("second"), "{% endfor %}")
    assert used[0] == used[1] != used[2] == used[3] and "7" not in used


def test_a_list_made_by_a_loop_inside_a_loop_begins_anew_with_each_outer_pass():
    used = numbers("{% for p in people %}", "{{ p.name }}", "{% for t in p.tasks %}", item("{{ t }}"), "{% endfor %}",
                   "{% endfor %}")
    assert used[0] == used[1] != used[2]


def test_a_list_in_a_cell_begins_anew_in_each_row_but_numbered_rows_go_on():
    in_cell = row(cell("{{ p.name }}"), cell("{% for t in p.tasks %}", item("{{ t }}"), "{% endfor %}"))
    used = numbers(table(["{%tr for p in people %}", ""], in_cell, ["{%tr endfor %}", ""]))
    assert used[0] == used[1] != used[2]
    numbered = row(cell(item("")), cell("{{ p.name }}"))
    assert numbers(table(["{%tr for p in people %}", ""], numbered, ["{%tr endfor %}", ""])) == ["7", "7"]


def test_a_list_that_comes_from_a_style_begins_anew_and_bullets_are_left_alone():
    styles = ('<w:style w:type="paragraph" w:styleId="Steps"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'
              '</w:style>')
    used = numbers("{% for p in people %}", "{{ p.name }}", paragraph("x", style="Steps"), "{% endfor %}",
                   styles=styles)
    assert len(set(used)) == 2
    assert numbers("{% for p in people %}", "{{ p.name }}", item("x", "8"), "{% endfor %}") == ["8", "8"]


# ----- other parts

@pytest.mark.parametrize("prefix", ["", "word", "ns0"])
def test_parts_that_spell_words_namespace_otherwise(prefix):
    name = f"{prefix}:" if prefix else ""
    xml = (f'<{name}document xmlns{":" + prefix if prefix else ""}="{W}"><{name}body><{name}p><{name}r><{name}t>'
           f'{{{{ a }}}}</{name}t></{name}r></{name}p></{name}body></{name}document>')
    data = docx("x", parts={"word/document.xml": xml})
    assert lines(WordTemplate(data).fill({"a": "one\ntwo"})) == ["one\ntwo"]


def test_a_content_control_that_is_bound_elsewhere_shows_what_was_filled_in():
    body = ('<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dataBinding w:xpath="/x"/><w:text/></w:sdtPr><w:sdtContent>' +
            paragraph("{{ a }}") + "</w:sdtContent></w:sdt>")
    written = member(WordTemplate(docx(body)).fill({"a": "Elm"}))
    assert b"dataBinding" not in written and b"showingPlcHdr" not in written and b"<w:text/>" in written


@pytest.mark.parametrize(("part", "kind", "root", "inside"), [
    ("header1", "header", "hdr", "{}"), ("footer1", "footer", "ftr", "{}"),
    ("footnotes", "footnotes", "footnotes", '<w:footnote w:id="1">{}</w:footnote>'),
    ("endnotes", "endnotes", "endnotes", '<w:endnote w:id="1">{}</w:endnote>'),
    ("comments", "comments", "comments", '<w:comment w:id="1" w:author="x">{}</w:comment>')])
def test_tags_in_every_part(part, kind, root, inside):
    name = f"word/{part}.xml"
    data = docx("x", parts={name: story(root, inside.format(paragraph("{{ a }}")))}, types={name: STORY_TYPES[kind]},
                relations=[(kind, f"{part}.xml")])
    assert lines(WordTemplate(data).fill({"a": "Elm"}), name) == ["Elm"]


def test_tags_in_a_text_box_in_both_its_forms():
    box = ('<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{0}'
           '</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}'
           '</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>')
    body = box.format(paragraph("{% for p in people %}") + paragraph("{{ p.name }}") + paragraph("{% endfor %}"))
    assert filled(body, people=PEOPLE) == ["AnnBobAnnBob"]


def test_a_link_with_a_tag_in_its_words():
    assert filled('<w:p><w:hyperlink w:anchor="m">' + run("See {{ a }}") + "</w:hyperlink></w:p>", a="x") == ["See x"]


# ----- contents

def contents(switches: str) -> tuple[str, ...]:
    """A contents table with one stale entry, as Word writes it."""
    def sign(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    code = f'<w:r><w:instrText> TOC </w:instrText></w:r><w:r><w:instrText>\\o "1-2" {switches}</w:instrText></w:r>'
    return ('<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>' + sign("begin") + code + sign("separate") +
            run("old entry") + "</w:p>",
            paragraph("another old entry", style="TOC1"), "<w:p>" + sign("end") + "</w:p>")


STYLES = ('<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
          '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>'
          '<w:style w:type="paragraph" w:styleId="Inhalt2"><w:name w:val="toc 2"/></w:style>')


def with_contents(*body: str, switches: str = "\\h") -> bytes:
    data = docx(*contents(switches), *body, parts={
        "word/styles.xml": story("styles", STYLES), "word/settings.xml": story("settings", "<w:compat/>")},
        types={"word/styles.xml": STORY_TYPES["styles"], "word/settings.xml": STORY_TYPES["settings"]})
    return WordTemplate(data).fill({"people": PEOPLE, "practice": "Elm & Oak", "no": False})


def test_contents_entries_are_written_from_the_headings_as_they_come_to_be():
    written = with_contents(paragraph("{{ practice }}", style="Heading1"), "{% for p in people %}",
                            paragraph("Work of {{ p.name }}", style="Heading2"), "x", "{% endfor %}",
                            "{% if no %}", paragraph("Hidden", style="Heading1"), "{% endif %}")
    assert lines(written) == ["Elm & Oak\t ", "Work of Ann\t ", "Work of Bob\t ", "Elm & Oak", "Work of Ann", "x",
                              "Work of Bob", "x"]
    root = tree(written)
    anchors = [each.get(f"{{{W}}}anchor") for each in root.iter(f"{{{W}}}hyperlink")]
    assert anchors == attributes(written, "bookmarkStart", "name") and len(set(anchors)) == 3
    styles = attributes(written, "pStyle", "val")
    assert styles[:3] == ["TOC1", "Inhalt2", "Inhalt2"]
    assert attributes(written, "fldChar", "fldCharType").count("begin") == 4  # the contents and three page numbers


def test_contents_whose_headings_depend_on_nothing_stay_as_they_are():
    assert lines(with_contents(paragraph("Fixed", style="Heading1"), "{{ practice }}"))[:2] == [
        "old entry", "another old entry"]


def test_word_is_asked_to_refresh_only_where_contents_show_page_numbers():
    body = (paragraph("{{ practice }}", style="Heading1"),)
    assert b'<w:updateFields w:val="true"/><w:compat/>' in member(with_contents(*body), "word/settings.xml")
    without_pages = with_contents(*body, switches="\\n \\h")
    assert b"updateFields" not in member(without_pages, "word/settings.xml")
    assert lines(without_pages)[0] == "Elm & Oak"


def test_tables_that_a_loop_repeats_stay_tables_of_their_own():
    written = WordTemplate(docx("{% for p in people %}", table(["{{ p.name }}"]), "{% endfor %}")).fill(
        {"people": PEOPLE})
    assert lines(written) == ["| Ann |", "", "| Bob |"]


def test_tables_whose_paragraph_between_is_dropped_stay_tables_of_their_own():
    written = WordTemplate(docx(table(["a"]), "{% if no %}", "x", "{% endif %}", table(["b"]))).fill({"no": 0})
    assert lines(written) == ["| a |", "", "| b |"]
