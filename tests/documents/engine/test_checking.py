"""The template check tells every fault at once, each where it stands and what to write instead, word for word."""

from dataclasses import dataclass

import pytest

from migdocs.documents.template import TemplateFault, WordTemplate
from migdocs.domain.document_place import DocumentPlace
from migdocs.domain.findings import Severity

from .word import STORY_TYPES, docx, paragraph, run, story, table


@dataclass(frozen=True)
class Field:
    name: str


FIELDS = [Field(name) for name in (
    "practice.name", "practice.ods_code", "practice.list_size", "go_live.date", "actions[].what", "actions[].due",
    "actions[].steps[].name", "notes[]", "document.title")]

PERSONAL = {"barrier": ("no-", "language", "heading", "spacer", "typed", "small", "font", "tight", "merged", "table-w")}


def findings(*body: str) -> list[tuple[str, str, str]]:
    """(code, message, hint) of every finding that is no barrier to reading."""
    return [(each.code, each.message, each.hint) for each in WordTemplate(docx(*body), "pack.docx").check(FIELDS)
            if not each.code.startswith(PERSONAL["barrier"])]


CASES: list[tuple[str, tuple[str, ...], str, str, str]] = [
    ("a misspelt field", ("{{ practice.nmae }}",), "unknown-field", "practice has no field “nmae”.",
     "Did you mean practice.name?"),
    ("a field without its group", ("{{ ods_code }}",), "unknown-field", "There is no field called “ods_code”.",
     "Did you mean practice.ods_code?"),
    ("an underscore for a dot", ("{{ practice_name }}",), "unknown-field",
     "There is no field called “practice_name”.", "Did you mean practice.name?"),
    ("a name with a space", ("{{ practice name }}",), "not-understood",
     "“practice name” is several words, but a field's name is one.",
     "Did you mean practice_name? Names are written with _ and a dot: practice.name."),
    ("a column of no such name", ("{% for t in actions %}{{ t.duee }}{% endfor %}",), "unknown-field",
     "An entry of actions has no field “duee”.", "Did you mean t.due?"),
    ("a column without its loop variable", ("{% for t in actions %}{{ due }}{% endfor %}",), "unknown-field",
     "There is no field called “due”.", "Did you mean t.due?"),
    ("a column of a list outside a loop", ("{{ actions.due }}",), "field-of-list",
     "“actions.due” asks for a field of “actions”, which is a list.",
     "Go through the list: {% for action in actions %} {{ action.due }} {% endfor %}."),
    ("a loop variable after its loop", ("{% for t in actions %}{{ t.due }}{% endfor %}{{ t.due }}",),
     "outside-its-loop", "“t” is only known inside its loop “{% for t in actions %}”.",
     "Move this tag between the beginning and the end of the loop, or name another field."),
    ("a list printed whole", ("{{ actions }}",), "printed-list",
     "“actions” is a list whose entries have several fields.",
     "Go through it: {% for entry in actions %} {{ entry.steps }} {% endfor %}."),
    ("a group printed whole", ("{{ go_live }}",), "printed-group",
     "“go_live” is a group of fields and cannot be printed as a whole.", "Print one of its fields: go_live.date."),
    ("a loop over a text", ("{% for x in practice.name %}{{ x }}{% endfor %}",), "not-a-list",
     "“{% for x in practice.name %}” goes through “practice.name”, which is a plain value, not a list.",
     "Name a list after “in”, or print it with {{ practice.name }}."),
    ("a part of a text", ("{{ practice.name.first }}",), "field-of-text",
     "“practice.name.first” asks for a part of “practice.name”, which is a plain value.",
     "Write {{ practice.name }}."),
    ("a misspelt filter", ("{{ practice.name|uper }}",), "unknown-filter", "There is no filter called “uper”.",
     "Did you mean upper? For example {{ code|upper }}."),
    ("a filter from elsewhere", ("{{ go_live.date|strftime('%d') }}",), "unknown-filter",
     "There is no filter called “strftime”.", "Did you mean date? For example {{ go_live|date }}."),
    ("a filter with words it does not take", ("{{ practice.name|upper(1) }}",), "filter-words",
     "The filter “upper” does not take what stands in its brackets.", "Write it as in {{ code|upper }}."),
    ("a missing closing brace", ("{{ practice.name } and more",), "tag-not-closed",
     "“{{ practice.name } and more” has no }} at its end.", "Write }} where the tag ends, in the same paragraph."),
    ("a missing opening brace", ("practice.name }}",), "tag-not-opened",
     "“practice.name }}” ends a tag that nothing begins: the {{ is missing.",
     "Write {{ before the words of the tag, or delete }}."),
    ("braces that differ", ("{{ practice.name %}",), "tag-braces-differ",
     "“{{ practice.name %}” begins with {{ but ends with %}.", "End it with }}."),
    ("single braces", ("{ practice.name }",), "single-braces",
     "“{ practice.name }” has single braces and is printed as it stands.", "Did you mean {{ practice.name }}?"),
    ("an empty tag", ("{{ }}",), "tag-empty", "The tag has nothing in it.",
     "Write the name of a field in it, or delete it."),
    ("a loop that never ends", ("{%p for t in actions %}", "x"), "block-not-closed",
     "The loop “{%p for t in actions %}” is never ended.", "Write {%p endfor %} where it ends."),
    ("a row loop that never ends", (table(["{%tr for t in actions %}"], ["x"]),), "block-not-closed",
     "The loop “{%tr for t in actions %}” is never ended.",
     "Write {%tr endfor %} in a row of its own after the rows that are repeated."),
    ("a condition that never ends", ("{% if practice.name %}x",), "block-not-closed",
     "The condition “{% if practice.name %}” is never ended.", "Write {% endif %} where it ends."),
    ("an end too many", ("x{% endif %}",), "end-without-start", "“{% endif %}” ends a condition that nothing begins.",
     "Delete it, or write {% if … %} where the condition begins."),
    ("an else without an if", ("x{% else %}",), "else-outside-condition", "“{% else %}” stands outside any condition.",
     "Write {% if … %} before it, or delete it."),
    ("two elses", ("{% if practice.name %}a{% else %}b{% else %}c{% endif %}",), "else-twice",
     "“{% else %}” comes after “{% else %}”, which is always the last branch.",
     "Keep one else, and write every elif before it."),
    ("else if", ("{% if practice.name %}a{% else if practice.ods_code %}b{% endif %}",), "unknown-tag",
     "“{% else if practice.ods_code %}” begins with “else”, which is no kind of tag.", "Did you mean {% elif %}?"),
    ("end for", ("{% for t in actions %}{{ t.due }}{% end for %}",), "unknown-tag",
     "“{% end for %}” begins with “end”, which is no kind of tag.", "Did you mean {% endfor %}?"),
    ("else if", ("{% if practice.name %}a{% elseif practice.name %}b{% endif %}",), "unknown-tag",
     "“{% elseif practice.name %}” begins with “elseif”, which is no kind of tag.", "Did you mean {% elif %}?"),
    ("a misspelt word", ("{% fro t in actions %}{{ t.due }}{% endfor %}",), "unknown-tag",
     "“{% fro t in actions %}” begins with “fro”, which is no kind of tag.", "Did you mean {% for %}?"),
    ("a row loop closed by a plain end", (table(["{%tr for t in actions %}"], ["{{ t.due }}"], ["{% endfor %}"]),),
     "plain-end", "The row loop “{%tr for t in actions %}” is ended by a plain “{% endfor %}”.",
     "Write {%tr endfor %} in a row of its own."),
    ("text beside a paragraph tag", ("Only if {%p if practice.name %}", "x", "{%p endif %}"), "text-beside-tag",
     "The text “Only if” stands in the same paragraph as “{%p if practice.name %}” and would vanish with it.",
     "Move the text out of that paragraph, or write {% if practice.name %} to keep it."),
    ("text beside a row tag", (table(["{%tr for t in actions %}", "Due"], ["x", "y"], ["{%tr endfor %}", ""]),),
     "text-beside-tag",
     "The text “Due” stands in the same row as “{%tr for t in actions %}” and would vanish with it.",
     "Move the text out of that row, or write {% for t in actions %} to keep it."),
    ("a block over half paragraphs", ("a {% if practice.name %} b", "c {% endif %} d"), "block-crosses",
     "The condition “{% if practice.name %}” begins in one place and “{% endif %}” ends it in another, with text "
     "beside them that would belong to neither.",
     "Put both tags into the same paragraph, or each into a paragraph (in a table: a row) of its own. "
     "The other tag stands at: pack.docx, at “c {% endif %} d”."),
    ("a row tag outside a table", ("{%tr for t in actions %}", "x", "{%tr endfor %}"), "outside-table",
     "“{%tr for t in actions %}” is for table rows, but it stands outside any table.",
     "Write {%p for t in actions %} to repeat or drop paragraphs, or put it into a table."),
    ("a cell's colour outside a table", ("{% cellbg practice.name %}",), "outside-table",
     "“{% cellbg practice.name %}” speaks of the cell it stands in, but it stands outside any table.",
     "Move it to the beginning of a cell, or delete it."),
    ("a merge outside a loop", (table(["{% vm %}x"]),), "merge-outside-loop",
     "“{% vm %}” merges the cells that a loop makes, but it stands outside any loop.",
     "Put it between {%tr for … %} and {%tr endfor %}, or delete it."),
    ("a rich text object", ("{{r practice.name }}",), "docxtpl-object",
     "“{{r practice.name }}” is docxtpl's way to print RichText objects, which are not used here; it is filled as "
     "{{ practice.name }}.", "Give the words of the tag the bold, colour or style they should have in Word."),
    ("a call", ("{{ practice.name.upper() }}",), "call-in-tag", "The tag calls a function, which templates may not do.",
     "Use a filter instead, as in {{ practice.name|upper }}. Where docxtpl takes RichText, a sub-document or an image "
     "object, write {{ field }} and give the words the style they should have in Word."),
    ("a calculation", ("{{ practice.list_size * 2 }}",), "calculation-in-tag",
     "The tag calculates, which templates may not do beyond + and - of numbers.",
     "Ask for the result as a field of its own."),
    ("a single equals sign", ("{% if practice.name = 'x' %}a{% endif %}",), "not-understood",
     "“practice.name = \"x\"” has a single =, which does not compare.", "Write == to compare."),
    ("a field of a program", ("{{ practice.__class__ }}",), "python-in-tag",
     "“__class__” is not a field: a tag cannot reach into programs.",
     "Write the name of a field, as in {{ practice.name }}."),
    ("two names in a loop", ("{% for a, b in actions %}x{% endfor %}",), "loop-variables",
     "“for a, b in actions” takes 2 names for each entry.", "Write one name: {% for action in actions %}."),
    ("a word about the loop that there is not", ("{% for t in actions %}{{ loop.number }}{% endfor %}",),
     "unknown-loop-word", "“loop.number” says nothing about a loop.",
     "Use one of loop.first, loop.index, loop.index0, loop.last, loop.length, loop.revindex, loop.revindex0."),
    ("a tracked change", ('<w:p><w:ins w:id="1" w:author="B"><w:r><w:t>x</w:t></w:r></w:ins></w:p>',),
     "tracked-changes", "The template holds 1 tracked change by B. They are accepted when it is filled.",
     "In Word choose Review, Accept All Changes, and switch Track Changes off."),
    ("a mail merge field", ('<w:p><w:fldSimple w:instr=" MERGEFIELD Name "/></w:p>',), "mail-merge-field",
     "“MERGEFIELD Name” is a mail merge field, which is not filled.",
     "Delete it and write the name of a field in its place, as in {{ practice.name }}."),
    ("a tag in a field code", ('<w:p><w:fldSimple w:instr="HYPERLINK &quot;https://x.example/{{ a }}&quot;"/></w:p>',),
     "tag-not-filled", "“{{ a }}” stands in a field code, where tags are not filled.",
     "Write it into the text, not into the field."),
    ("a field that runs", ('<w:p><w:fldSimple w:instr="DDEAUTO c x"/></w:p>',), "dangerous-field",
     "The template holds the field “DDEAUTO c x”, which fetches something from outside the document.",
     "Click into the field, press Ctrl+Shift+F9 to turn it into plain text or delete it, and save."),
]


@pytest.mark.parametrize(("body", "code", "message", "hint"), [case[1:] for case in CASES],
                         ids=[case[0] for case in CASES])
def test_each_fault_is_told_in_words(body, code, message, hint):
    assert (code, message, hint) in findings(*body)


@pytest.mark.parametrize(("body", "code"), [(case[1], case[2]) for case in CASES], ids=[case[0] for case in CASES])
def test_each_fault_is_told_once_and_without_others_in_its_wake(body, code):
    assert [found[0] for found in findings(*body)] == [code]


def test_a_template_without_faults_has_none():
    assert findings("{{ practice.name }}", "{% for t in actions %}", "{{ t.what }} {{ t.due|date }}",
                    "{% for s in t.steps %}{{ s.name }}{% endfor %}", "{% endfor %}", "{{ notes|join(', ') }}") == []


def test_all_faults_of_a_template_are_told_in_one_run_in_reading_order():
    body = ("{{ practice.nmae }}", "{{ go_live.date|dat }}", "{% for t in actions %}", "{{ t.waht }}", "{% endif %}",
            "{{ notes", table(["{%tr if x.y %}", "beside"], ["a", "b"], ["{%tr endif %}", ""]))
    codes = [found[0] for found in findings(*body)]
    assert codes == ["unknown-field", "unknown-filter", "block-not-closed", "unknown-field", "end-without-start",
                     "tag-not-closed", "text-beside-tag", "unknown-field"]


def test_the_place_names_heading_table_row_column_its_heading_and_the_words_around():
    data = docx(paragraph("Who does what", style="Heading1"), table(["a", "b"]),
                table(["Task", "Owner"], ["x", "y"], ["Order laptops", "by {{ owner }} soon"]))
    fault = next(each for each in WordTemplate(data, "pack.docx").check(FIELDS) if each.code == "unknown-field")
    assert fault.place == DocumentPlace("pack.docx", "body", "Who does what", 2, 3, 2, "Owner",
                                        "by {{ owner }} soon")
    assert str(fault.place) == ("pack.docx, under the heading “Who does what”, table 2, row 3, column 2 (“Owner”), at "
                                "“by {{ owner }} soon”")


@pytest.mark.parametrize(("part", "kind", "root", "inside", "named"), [
    ("header1", "header", "hdr", "{}", "header"), ("footer2", "footer", "ftr", "{}", "footer"),
    ("footnotes", "footnotes", "footnotes", '<w:footnote w:id="3">{}</w:footnote>', "footnote 3"),
    ("comments", "comments", "comments", '<w:comment w:id="2">{}</w:comment>', "comment 2")])
def test_the_place_names_the_part(part, kind, root, inside, named):
    name = f"word/{part}.xml"
    data = docx("x", parts={name: story(root, inside.format(paragraph("{{ nobody }}")))},
                types={name: STORY_TYPES[kind]}, relations=[(kind, f"{part}.xml")])
    fault = next(each for each in WordTemplate(data, "pack.docx").check(FIELDS) if each.code == "unknown-field")
    assert str(fault.place) == f"pack.docx, {named}, at “{{{{ nobody }}}}”"


def test_both_copies_that_word_keeps_of_a_text_box_are_one_fault():
    box = ('<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>{0}</w:txbxContent>'
           '</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback>'
           '</mc:AlternateContent></w:r></w:p>').format(paragraph("{{ nobody }}"))
    assert [found[0] for found in findings(box) if found[0] == "unknown-field"] == ["unknown-field"]


def test_filling_names_every_fault_and_says_the_first_in_its_message():
    with pytest.raises(TemplateFault) as refused:
        WordTemplate(docx("{{ nmae }}", "{{ b|x }}", "{{ c"), "pack.docx").fill({"name": "Ann"})
    assert [each.code for each in refused.value.findings] == ["unknown-field", "unknown-filter", "tag-not-closed"]
    assert refused.value.what == ("pack.docx cannot be filled. pack.docx, at “{{ nmae }}”: There is no field called "
                                  "“nmae”. (and 2 more faults)")
    assert refused.value.hint == "Did you mean name?"


def test_a_field_that_any_entry_has_is_known_and_one_that_the_template_falls_back_from_may_be_missing():
    template = WordTemplate(docx("{% for a in xs %}{{ a.b }};{% endfor %}{{ no|default('-') }}"
                                 "{% if maybe is defined %}x{% endif %}"))
    assert template.fill({"xs": [{"a": 1}, {"b": 2}]})
    with pytest.raises(TemplateFault):
        template.fill({"xs": [{"a": 1}]})


def test_a_missing_fallback_field_is_only_a_warning_in_the_check():
    found = [each for each in WordTemplate(docx("{{ nobody|default('x') }}")).check(FIELDS)
             if each.code == "unknown-field"]
    assert [each.severity for each in found] == [Severity.WARNING]


def test_a_loop_over_a_value_that_is_no_list_is_told_when_filling():
    with pytest.raises(TemplateFault, match="goes through “x”, which is a plain value"):
        WordTemplate(docx("{% for a in x %}b{% endfor %}")).fill({"x": "text"})


def test_the_fields_of_a_template_nest_as_its_loops_do():
    template = WordTemplate(docx("{{ practice.name }}{% for t in actions %}{{ t.due }}{% for s in t.steps %}{{ s }}"
                                 "{% endfor %}{% endfor %}{% if go_live.date %}x{% endif %}"))
    assert [name for each in template.fields() for name in each.names()] == [
        "practice.name", "actions[].due", "actions[].steps[]", "go_live.date"]


def test_a_fault_in_a_property_says_which():
    core = ('<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{ titel }}</dc:title></cp:coreProperties>')
    data = docx("x", parts={"docProps/core.xml": core},
                types={"docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml"})
    fault = next(each for each in WordTemplate(data, "pack.docx").check(FIELDS) if each.code == "unknown-field")
    assert str(fault.place) == "pack.docx, document property “title”, at “{{ titel }}”"


@pytest.mark.parametrize(("body", "code"), [
    (paragraph("x", style="Heading3"), "heading-skipped"), ("", "no-heading"),
    ("<w:p/>", "spacer-paragraph"), ("• typed", "typed-list"), ("- typed", "typed-list"),
    (table(["a"], ["b"]), "no-header-row"), (table(["a"]), "table-without-words"),
    (table(["{% if a %}<"]).replace("{% if a %}&lt;", "x").replace("</w:tcPr>", '<w:gridSpan w:val="2"/></w:tcPr>'),
     "merged-cells"),
    (paragraph(run("x", '<w:sz w:val="16"/>')), "small-text"),
    (paragraph(run("x", '<w:rFonts w:ascii="Comic Sans MS"/>')), "font"),
    (paragraph(run("x", '<w:color w:val="BBBBBB"/>')), "pale-text"),
    ('<w:p><w:pPr><w:spacing w:line="240"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>', "tight-lines"),
    ('<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/></wp:inline></w:drawing></w:r></w:p>',
     "picture-without-words"),
    ('<w:p><w:hyperlink w:anchor="x"><w:r><w:t>click here</w:t></w:r></w:hyperlink></w:p>', "link-text"),
    ("x", "no-page-number"), ("x", "no-title"), ("x", "no-author"), ("x", "language"), ("x", "no-title-in-footer"),
])
def test_barriers_to_reading_are_told(body, code):
    assert code in [each.code for each in WordTemplate(docx(body or "x")).check(FIELDS)]
