"""Laws that hold for any text, any cutting into runs and any nesting of loops and conditions."""

import itertools
import re
from datetime import date
from typing import Any

import jinja2
from hypothesis import given, settings
from hypothesis import strategies as st

from migdocs.documents.template import WordTemplate

from .word import docx, lines, paragraph, run, table, tree

ANY_TEXT = st.text(st.characters(categories=["L", "M", "N", "P", "S", "Z", "C"]), max_size=60)
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_NEW_LINE = re.compile("\r\n|[\r\n\x0b\x85\u2028\u2029]")


def as_read_back(text: str) -> str:
    """What a reader sees of a text: control characters and lone surrogates gone, every line end a line break."""
    return _DROPPED.sub("", _NEW_LINE.sub("\n", text).replace("\x0c", ""))


IN_A_LINE = WordTemplate(docx(paragraph(run("[{{ a }}]"), run("({{ b.c }})", "<w:b/>")), table(["{{ a }}", "x"])))


@given(ANY_TEXT, ANY_TEXT)
def test_any_text_in_any_field_reads_back_equal(a, b):
    written = IN_A_LINE.fill({"a": a, "b": {"c": b}})
    assert lines(written) == [f"[{as_read_back(a)}]({as_read_back(b)})", f"| {as_read_back(a)} | x |"]


TITLED = WordTemplate(docx("x", parts={
    "docProps/core.xml": '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp="http://schemas.'
                         'openxmlformats.org/package/2006/metadata/core-properties"><dc:title>Plan for {{ a }}'
                         '</dc:title></cp:coreProperties>'},
    types={"docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml"}))


@given(ANY_TEXT)
def test_any_text_in_the_title_gives_a_well_formed_one_line_title(a):
    title = tree(TITLED.fill({"a": a}, on=date(2026, 6, 23)), "docProps/core.xml")[0].text or ""
    assert title == f"Plan for {_DROPPED.sub('', ' '.join(a.split()))}"


TAGGED = ("Dear {{ practice.name|default('x y') }}: {% if yes and not no %}go{% else %}stay{% endif %} "
          "{% for t in tasks %}{{ loop.index }}. {{ t }}; {% endfor %}{# a remark #}{_{ end }_}")
VALUES: dict[str, Any] = {"practice": {"name": "Elm & Oak"}, "yes": True, "no": False, "tasks": ["a", "b"]}
WHOLE = lines(WordTemplate(docx(TAGGED)).fill(VALUES))


@given(st.sets(st.integers(1, len(TAGGED) - 1), max_size=30), st.randoms(use_true_random=False))
def test_cutting_a_template_into_runs_changes_nothing(cuts, chance):
    edges = [0, *sorted(cuts), len(TAGGED)]
    between = ['<w:proofErr w:type="gramStart"/>', "", '<w:r><w:lastRenderedPageBreak/></w:r>', ""]
    pieces: list[str] = []
    for start, end in itertools.pairwise(edges):
        piece = run(TAGGED[start:end], chance.choice(["", "<w:b/>", "<w:i/>"]))
        pieces += [f'<w:smartTag w:element="x">{piece}</w:smartTag>' if chance.random() < 0.1 else piece,
                   chance.choice(between)]
    assert lines(WordTemplate(docx(f"<w:p>{''.join(pieces)}</w:p>")).fill(VALUES)) == WHOLE


# ----- any nesting of loops and conditions equals plain Jinja on plain text

NAMES = ["a", "b", "c"]
LISTS = ["xs", "ys", "zs"]
Lines = list[str]


def _blocks(inner: st.SearchStrategy[Lines]) -> st.SearchStrategy[Lines]:
    body = st.lists(inner, min_size=1, max_size=3).map(lambda parts: [line for part in parts for line in part])
    condition = st.sampled_from([*NAMES, *(f"not {name}" for name in NAMES), "a == b", "xs", "a and b or c", "v",
                                 "c in ys", "v is defined"])
    return st.one_of(
        st.tuples(st.sampled_from(LISTS), body).map(
            lambda found: [f"{{% for v in {found[0]} %}}", *found[1], "{% endfor %}"]),
        st.tuples(st.sampled_from(LISTS), body, body).map(
            lambda found: [f"{{% for v in {found[0]} %}}", *found[1], "{% else %}", *found[2], "{% endfor %}"]),
        st.tuples(condition, body).map(lambda found: [f"{{% if {found[0]} %}}", *found[1], "{% endif %}"]),
        st.tuples(condition, body, condition, body, body).map(
            lambda found: [f"{{% if {found[0]} %}}", *found[1], f"{{% elif {found[2]} %}}", *found[3], "{% else %}",
                           *found[4], "{% endif %}"]),
    )


LINE = st.sampled_from([
    ["text"], ["{{ a }}-{{ b }}"], ["v={{ v }}"],
    ["> {% if a %}yes{% else %}no{% endif %}."], ["> {% for w in xs %}{{ w }},{% endfor %}."],
    ["> {% for w in ys %}{% if loop.first %}{{ w }}{% endif %}{% endfor %}."],
])
TEMPLATES = st.recursive(LINE, _blocks, max_leaves=12).map(lambda found: found)
SMALL = st.sampled_from(["", "p", "q", "r"])
DATA = st.fixed_dictionaries({**dict.fromkeys(NAMES, SMALL), "v": st.just("outer"),
                              **{name: st.lists(SMALL, max_size=3) for name in LISTS}})
PLAIN = jinja2.Environment(trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)


def by_jinja(template: Lines, data: dict[str, Any]) -> Lines:
    text = PLAIN.from_string("".join(f"{line}\n" for line in template)).render(
        **dict(data.items()))
    return text.split("\n")[:-1]


def _steering(line: str) -> bool:
    return line.startswith("{%")


@given(TEMPLATES, DATA)
@settings(deadline=None, max_examples=60)
def test_paragraphs_in_any_nesting_come_out_as_plain_jinja_makes_them(template, data):
    expected = by_jinja(template, data)
    assert lines(WordTemplate(docx(*template)).fill(data)) == expected


@given(TEMPLATES, DATA, st.sampled_from(["{%tr", "{% tr", "{%"]))
@settings(deadline=None, max_examples=60)
def test_rows_in_any_nesting_come_out_as_plain_jinja_makes_them(template, data, opening):
    rows = [[line.replace("{%", opening, 1), ""] if _steering(line) else [line, "x"] for line in template]
    expected = [f"| {line} | x |" for line in by_jinja(template, data)]
    assert lines(WordTemplate(docx(table(*rows))).fill(data)) == expected


@given(TEMPLATES, DATA)
@settings(deadline=None, max_examples=40)
def test_cells_always_end_with_a_paragraph_whatever_is_in_them(template, data):
    inside = "".join(paragraph(line) for line in template)
    body = f"<w:tc><w:tcPr/>{inside}</w:tc>"
    written = WordTemplate(docx(table(f"<w:tr>{body}</w:tr>", columns=1))).fill(data)
    expected = by_jinja(template, data) or [""]
    assert lines(written) == ["| " + " / ".join(expected) + " |"]


# ----- whatever a template holds, it is filled or refused with one clear message

FRAGMENTS = st.lists(st.sampled_from([
    "{{", "}}", "{%", "%}", "{#", "#}", "{_{", " ", "a", "xs", "for v in xs", "if a", "endif", "endfor", "else",
    "elif b", "tr ", "p ", "tc ", "r ", "-", "|", "|upper", "|default('x')", ".", "'", '"', "(", ")", "[0]", "~", "+",
    "*", "set q = a", "cellbg a", "colspan 2", "vm", "hm", "not ", " in ", "loop.index", "“", "’", "==", "text", ",",
    "{", "}",
]), max_size=14).map("".join)


@given(st.lists(FRAGMENTS, min_size=1, max_size=5), st.lists(FRAGMENTS, min_size=1, max_size=4))
@settings(deadline=None, max_examples=150)
def test_no_template_whatever_stands_in_it_makes_the_engine_stumble(body, cells):
    from migdocs.domain.errors import MigdocsError

    data = docx(*(paragraph(text) for text in body), table(cells, ["x"] * len(cells)), paragraph("end"))
    template = WordTemplate(data)
    template.check([])
    try:
        written = template.fill({"a": "A", "b": "", "xs": ["1", "2"]})
    except MigdocsError as refused:
        assert refused.what
    else:
        assert lines(written)
