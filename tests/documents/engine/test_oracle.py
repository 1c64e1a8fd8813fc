"""docxtpl as an oracle: the same template and values through both engines, the same text and structure out.

Where we differ, we differ on purpose: the second list says what each prints and why.
"""

import io
from typing import Any

import pytest

from migdocs.documents.template import WordTemplate

from .word import W, cell, docx, lines, paragraph, row, run, table, tree

docxtpl = pytest.importorskip("docxtpl")

PEOPLE = [{"name": "Ann", "age": 41, "tasks": ["pack", "call"]}, {"name": "Bob", "age": 7, "tasks": ["test"]},
          {"name": "Cal", "age": 30, "tasks": []}]
VALUES: dict[str, Any] = {
    "name": "Elm Surgery", "practice": {"name": "Elm", "code": "A99999", "site": {"town": "Leeds"}}, "yes": True,
    "no": False, "n": 3, "people": PEOPLE, "empty": [], "labels": ["a", "b", "c"], "colour": "FF0000", "span": 3,
    "rows": [{"label": "r1", "cells": [1, 2]}, {"label": "r2", "cells": [3, 4]}], "accents": "é ü – “q” €",
    "text": '<b> & "x"'}


def by_docxtpl(data: bytes) -> bytes:
    template = docxtpl.DocxTemplate(io.BytesIO(data))
    template.render(dict(VALUES), autoescape=True)
    stream = io.BytesIO()
    template.save(stream)
    return stream.getvalue()


SAME: dict[str, tuple[str, ...]] = {
    "a field": ("Dear {{ name }},",),
    "fields of fields": ("{{ practice.name }} {{ practice['code'] }} {{ practice.site.town }}",),
    "an entry of a list": ("{{ labels[0] }} {{ labels[-1] }} {{ people[1].name }}",),
    "several in one paragraph": ("{{ name }}{{ n }} {{ practice.code }}: {{ accents }}",),
    "cut into runs": (paragraph(run("{"), run("{ na", "<w:b/>"), run("me }"), run("} x", "<w:i/>")),),
    "curly quotes": ("{{ practice[‘code’] }} {% if name == “Elm Surgery” %}y{% endif %}.",),
    "a sentence with a condition": (
        "a {% if yes %}b{% else %}c{% endif %} d {% if no %}e{% elif n == 3 %}f{% endif %}.",),
    "comparisons": ("{% if n > 2 and n <= 3 and not no %}x{% endif %}{% if 'a' in labels %}y{% endif %}"
                    "{% if n is defined %}z{% endif %}.",),
    "one choice or another": ("{{ 'yes' if yes else 'no' }} {{ 'yes' if no else 'no' }}.",),
    "joined with ~": ("{{ practice.name ~ ' (' ~ practice.code ~ ')' }}",),
    "plus and minus": ("{{ n + 1 }} {{ n - 1 }}",),
    "a paragraph condition": ("a", "{%p if yes %}", "b", "{%p endif %}", "{%p if no %}", "c", "{%p else %}", "d",
                              "{%p endif %}", "e"),
    "a paragraph loop": ("{%p for p in people %}", "{{ loop.index }}. {{ p.name }}", "{%p endfor %}", "end"),
    "paragraph loops within loops": ("{%p for p in people %}", "{{ p.name }}", "{%p for t in p.tasks %}", "- {{ t }}",
                                     "{%p endfor %}", "{%p endfor %}", "end"),
    "a loop over nothing": ("a", "{%p for p in empty %}", "x", "{%p endfor %}", "b"),
    "a loop with an else": ("{%p for p in empty %}", "x", "{%p else %}", "none", "{%p endfor %}", "b"),
    "a loop in a sentence": ("{% for p in people %}{{ p.name }}{% if not loop.last %}, {% endif %}{% endfor %}.",),
    "what a loop knows": ("{% for p in people %}{{ loop.index0 }}{{ loop.first }}{{ loop.length }}{{ loop.revindex }};"
                          "{% endfor %}.".replace("{{ loop.first }}", ""),),
    "a loop with a condition": ("{% for p in people if p.age > 10 %}{{ p.name }} {% endfor %}.",),
    "a loop over names and values": ("{% for k, v in practice.site.items() %}{{ k }}={{ v }}{% endfor %}.",),
    "a loop over numbers": ("{% for i in range(1, 4) %}{{ i }}{% endfor %}.",),
    "a row loop": (table(["Name", "Age"], ["{%tr for p in people %}", ""], ["{{ p.name }}", "{{ p.age }}"],
                         ["{%tr endfor %}", ""]),),
    "a row loop around several rows": (table(["{%tr for p in people %}", ""], ["{{ p.name }}", ""],
                                             ["", "{{ p.age }}"], ["{%tr endfor %}", ""]),),
    "a row condition": (table(["a"], ["{%tr if yes %}"], ["b"], ["{%tr endif %}"], ["{%tr if no %}"], ["c"],
                              ["{%tr else %}"], ["d"], ["{%tr endif %}"]),),
    "row loops within loops": (table(["{%tr for p in people %}"], ["{{ p.name }}"], ["{%tr for t in p.tasks %}"],
                                     ["- {{ t }}"], ["{%tr endfor %}"], ["{%tr endfor %}"]),),
    "a column loop": (table(row("{%tc for l in labels %}", "{{ l }}", "{%tc endfor %}"),
                            row("{%tc for l in labels %}", "x", "{%tc endfor %}"), columns=3),),
    "rows and columns": (table(["", "{%tc for l in labels %}", "{{ l }}", "{%tc endfor %}"],
                               ["{%tr for r in rows %}", "", "", ""],
                               ["{{ r.label }}", "{%tc for c in r.cells %}", "{{ c }}", "{%tc endfor %}"],
                               ["{%tr endfor %}", "", "", ""]),),
    "a loop around a table": ("{%p for p in people %}", table(["{{ p.name }}", "x"]), "", "{%p endfor %}", "end"),
    "paragraph loops in a cell": (table([cell("{%p for t in people[0].tasks %}", "{{ t }}", "{%p endfor %}", "end"),
                                         "x"]),),
    "a cell's colour": (table(["{% cellbg colour %}a", "b"]),),
    "a cell's span": (table(["{% colspan span %}a"], ["b", "c", "d"]),),
    "cells merged downwards": (table(["{%tr for p in people %}", ""], ["{% vm %}x", "{{ p.name }}"],
                                     ["{%tr endfor %}", ""]),),
    "cells merged across": (table(["{%tc for p in people %}", "{% hm %}x", "{%tc endfor %}"],
                                  ["{%tc for p in people %}", "{{ p.name }}", "{%tc endfor %}"]),),
    "paragraphs joined": ("My house is ", "{%- if yes -%}", "in town", "{%- else -%}", "far away", "{%- endif -%}",
                          " and dear."),
    "a run tag": (paragraph(run("a"), run("{%r if yes %}"), run("b", "<w:b/>"), run("{%r endif %}"), run("c")),),
    "remarks": ("a{# not this #}b", "{#p nor this #}", "c"),
    "braces printed": ("{_{ and }_} and {_% and %_}",),
    "a name given": ("{%p set who = people[1] %}", "{{ who.name }}"),
    "escaped values": ("{{ text }}",),
    "a default": ("{{ nothing|default('x') }} {{ name|upper }} {{ name|lower }} {{ labels|join('; ') }} "
                  "{{ labels|length }}",),
    "text between the tags of a table": (table(["Name: {{ name }}!", "{% if yes %}on{% else %}off{% endif %}"]),),
}


def structure(data: bytes) -> list[str]:
    """The tables' cells with their spans and colours, which the lines of text do not show."""
    return [f"{each.tag.rpartition('}')[2]}={each.get(f'{{{W}}}val')}{each.get(f'{{{W}}}fill', '')}"
            for each in tree(data).iter(f"{{{W}}}gridSpan", f"{{{W}}}vMerge", f"{{{W}}}shd")]


@pytest.mark.parametrize("construct", SAME)
def test_both_engines_agree(construct):
    data = docx(*SAME[construct])
    ours, theirs = WordTemplate(data).fill(VALUES), by_docxtpl(data)
    assert lines(ours) == lines(theirs)
    assert structure(ours) == structure(theirs)


DIFFERENT: dict[str, tuple[tuple[str, ...], list[str], list[str]]] = {
    # why: (the template, what docxtpl makes of it, what we make of it)
    "a block tag alone leaves no empty paragraph": (
        ("a", "{% if yes %}", "b", "{% endif %}"), ["a", "", "b", ""], ["a", "b"]),
    "a condition that fills its paragraph takes it along": (("a", "{% if no %}b{% endif %}", "c"), ["a", "", "c"],
                                                            ["a", "c"]),
    "a plain end closes a row loop without rows inside rows": (
        (table(["{%tr for l in labels %}"], ["{{ l }}"], ["{% endfor %}"]),),
        ["| a |", "| bc |"], ["| a |", "| b |", "| c |"]),
    "true and false are words": (("{{ yes }} {{ no }}",), ["True False"], ["Yes No"]),
    "a list is written as people write one": (("All: {{ labels }}",), ["All: ['a', 'b', 'c']"], ["All: a, b, c"]),
    "a list alone makes paragraphs": (("{{ labels }}",), ["['a', 'b', 'c']"], ["a", "b", "c"]),
    "an emptied cell keeps a paragraph": (
        (table([cell("{%p if no %}", "x", "{%p endif %}"), "y"]),), ["|  | y |"], ["|  | y |"]),
}


@pytest.mark.parametrize("why", DIFFERENT)
def test_where_we_differ_we_differ_on_purpose(why):
    body, theirs, ours = DIFFERENT[why]
    data = docx(*body)
    assert lines(by_docxtpl(data)) == theirs
    assert lines(WordTemplate(data).fill(VALUES)) == ours
