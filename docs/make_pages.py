"""Writes the manual's reference pages from the tables in the code, so that the two cannot drift apart.

    .venv/bin/python docs/make_pages.py

A test makes the pages anew and compares them with those in the repository.
"""

from itertools import groupby
from pathlib import Path

from migdocs import reference
from migdocs.checks.rules import RULES
from migdocs.documents.engine.filters import FILTERS
from migdocs.documents.fields import FIELDS
from migdocs.tracker.columns import Column
from migdocs.tracker.layout import PRACTICE, PRACTICE_SHEET, SHEETS

DOCS = Path(__file__).parent
FAMILIES = {
    "S": "Structure and data quality", "D": "Durations", "O": "Order and gaps", "L": "Lead times and notice",
    "A": "After Go Live",
}


def rules_page() -> str:
    """Every rule in words, then every figure with its source."""
    lines = ["# The rules", "",
             "What `migdocs check` holds a tracker to. Every figure of the national guide is an estimate or advice, "
             "so a figure on its own never gives more than a warning; errors are kept for contradictions.", "",
             "A guide version is named by a short word: draft (April 2019), seed (3 May 2019), v1 (May to November "
             "2019), v2 (January 2020), v1.5 (March 2020), web1 and web2 (the guide on the NHS website, before and "
             "after July 2022).", ""]
    for letter, rules in groupby(RULES, key=lambda rule: rule.id[0]):
        lines += [f"## {FAMILIES[letter]}", "", "| rule | code | in words |", "|---|---|---|"]
        lines += [f"| {rule.id} | `{rule.code}` | {_cell(rule.words)} |" for rule in rules] + [""]
    guidance = reference.guidance()
    lines += ["## The guide's estimates", "",
              "A day counts as a working or a calendar day as the last column says; where the length fits on the other "
              "way of counting, no warning is given.", "",
              "| phase | estimate | counted in |", "|---|---|---|"]
    lines += [f"| {phase.title} | {phase.estimate} | {phase.estimate.basis.value} days |"
              for phase in guidance.phases if phase.estimate]
    lines += [f"| Whole migration, procurement to the end of Post Go Live | {guidance.total} | calendar weeks |", "",
              "## Single figures", "", "| figure | value | source |", "|---|---|---|"]
    lines += [f"| {name.replace('_', ' ')} | {figure} | {_cell(figure.source)} |"
              for name, figure in guidance.figures.items()]
    return "\n".join(lines) + "\n"


def headings_page() -> str:
    """Every sheet and heading of the tracker, with the other headings that are understood."""
    lines = ["# Sheets and headings", "",
             "Case, spaces, hyphens and what stands in brackets do not matter. The other headings are understood too.",
             "", f"## {PRACTICE_SHEET}", "", "Names in one column, values in the next.", ""]
    lines += _columns(PRACTICE)
    for sheet in SHEETS:
        lines += ["", f"## {sheet.name}", "", *_columns(sheet.columns)]
    lines += ["", "## Names of the phases", "", "| phase | also understood |", "|---|---|"]
    lines += [f"| {phase.title} | {', '.join(phase.aliases)} |" for phase in reference.guidance().phases]
    lines += ["", "## Roles", "", "| role | also understood |", "|---|---|"]
    lines += [f"| {role.title} | {', '.join((role.id, *role.aliases))} |" for role in reference.roles()]
    return "\n".join(lines) + "\n"


def _columns(columns: tuple[Column, ...]) -> list[str]:
    return ["| heading | holds | also understood |", "|---|---|---|",
            *(f"| {column.title} | {column.kind.value} | {', '.join(column.aliases)} |" for column in columns)]


def fields_page() -> str:
    """Every field and filter that a template may use."""
    lines = ["# All fields", "",
             "`[]` marks a list: write `{%tr for action in actions %}`, then `{{ action.due }}` for `actions[].due`.",
             ""]
    for group, fields in groupby(FIELDS, key=lambda field: field.group):
        lines += [f"## {group}", "", "| field | meaning | example |", "|---|---|---|"]
        lines += [f"| `{field.name}` | {_cell(field.meaning)} | {_cell(field.example)} |" for field in fields] + [""]
    lines += ["## Filters", "", "| filter | what it does | example | prints |", "|---|---|---|---|"]
    lines += [f"| {each.name} | {_cell(each.meaning)} | `{_cell(each.example)}` | {_cell(each.prints)} |"
              for each in FILTERS]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


PAGES = {"rules.md": rules_page, "tracker-headings.md": headings_page, "template-fields.md": fields_page}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8", newline="\n")
