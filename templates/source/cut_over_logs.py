"""Cut-over plan, section 9 and the last pages: the log sheets, a landscape page each, to print and fill in by hand."""

import tomllib
from pathlib import Path

from tables import Each, table
from word import LANDSCAPE_WIDTH, end_section, heading, note, paragraph

_DATA = Path(__file__).resolve().parents[2] / "src" / "migdocs" / "data" / "cutover_plan.toml"
_FIRST = (("Line", 13), ("Time", 16), ("Patient reference", 39))
_LAST = (("Entered by", 26), ("Re-entered by", 32), ("Date", 20), ("Checked by", 27))
_OWN = LANDSCAPE_WIDTH - sum(width for _, width in (*_FIRST, *_LAST))  # millimetres for the sheet's own columns
_LETTER = 2.15  # millimetres that a letter of a heading takes on average
_WIDE = {"Item", "Action", "Care given", "Outcome", "Reason", "Items to code", "What changed", "Service", "Batch"}


def log_sheets() -> str:
    """Which sheets there are, who looks after each, and how they are used."""
    return "".join((
        paragraph("The sheets stand at the end of this plan, a page each. Print one for each topic and each day, with "
                  "some to spare. Number the pages, and carry the count forward from one to the next.",
                  keep_with_next=True),
        table("Log sheets", "Each sheet with the topic it serves and who looks after it.",
              (("Sheet", 62), ("For", 60), ("Looked after by", 48)),
              (Each("sheet in log_sheets",
                    ("{{ sheet.number }}. {{ sheet.title }}", "{{ sheet.topic }}", "{{ sheet.lead }}")),)),
        note("A filled sheet is a clinical record. Keep or shred it by the practice’s own rules. Never put patient "
             "data into this plan, the tracker or any other project paper."),
        paragraph("Patient reference: the local patient number, or initials and year of birth, as the practice "
                  "decides."),
    ))


def log_pages() -> str:
    """The sheets themselves, each on its own landscape page."""
    sheets = tomllib.loads(_DATA.read_text(encoding="utf-8"))["log_sheets"]
    start = end_section("The log sheets follow, to be printed and copied.")
    return start + "".join(_sheet(sheet["title"], sheet["columns"], new_page=place > 0)
                           for place, sheet in enumerate(sheets))


def _sheet(title: str, own: list[str], *, new_page: bool) -> str:
    widths = _widths(own)
    return "".join((
        heading(2, f"{title}: {{{{ practice.name }}}}", new_page=new_page),
        table(f"{title}: this page", "Which day and page this is, and who kept it; filled in by hand.",
              (("Date", 34), ("Cut-over day", 34), ("Page of pages", 40), ("Started by", 52), ("Collected by", 52),
               ("Brought forward", 45)),
              (("", "", "", "", "", ""),), labels=False),
        paragraph("A filled sheet is a clinical record. Keep or shred it by your own rules. No patient data in project "
                  "papers."),
        table(title, "Numbered lines to fill in by hand.",
              (*_FIRST, *zip(own, widths, strict=True), *_LAST),
              (Each("line in log_lines", ("{{ line }}", *("" for _ in range(len(own) + 6)))),),
              row_height=6.4, labels=False),
    ))


def _widths(own: list[str]) -> list[float]:
    """Room for each heading on one line; what is left goes to the columns that hold most words."""
    least = [max(18, 4 + _LETTER * len(column)) for column in own]
    wide = [column in _WIDE or not _WIDE & set(own) for column in own]
    spare = (_OWN - sum(least)) / sum(wide)
    return [width + spare * is_wide for width, is_wide in zip(least, wide, strict=True)]
