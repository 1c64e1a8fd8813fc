"""Fills one document of about the size of a cut-over plan with docxtpl, as a whole process: the yardstick.

`docxtpl_fill.py TEMPLATE --make` writes the template; `docxtpl_fill.py TEMPLATE` fills it.
"""

import sys
from pathlib import Path

TABLES = (15, 40, 13, 30)
COLUMNS = ("what", "who", "due", "status")


def make(path: Path) -> None:
    """A template with a few paragraphs of fields and four tables with a row loop each."""
    import docx

    document = docx.Document()
    for number in range(12):
        document.add_heading(f"Section {number}", 1)
        document.add_paragraph("{{ name }} moves from {{ source }} to {{ target }} on " f"{{{{ day{number} }}}}.")
    for number in range(len(TABLES)):
        table = document.add_table(rows=4, cols=len(COLUMNS))
        for cell, column in zip(table.rows[0].cells, COLUMNS, strict=True):
            cell.text = column.capitalize()
        table.rows[1].cells[0].text = f"{{%tr for row in table{number} %}}"
        for cell, column in zip(table.rows[2].cells, COLUMNS, strict=True):
            cell.text = f"{{{{ row.{column} }}}}"
        table.rows[3].cells[0].text = "{%tr endfor %}"
    document.save(str(path))


def fill(path: Path) -> None:
    """One document from the template."""
    from docxtpl import DocxTemplate

    values: dict[str, object] = {"name": "Example Surgery", "source": "Vision", "target": "EMIS Web"}
    values |= {f"day{number}": "Wednesday 23 September 2026" for number in range(12)}
    for number, rows in enumerate(TABLES):
        values[f"table{number}"] = [{column: f"{column} {row}" for column in COLUMNS} for row in range(rows)]
    template = DocxTemplate(str(path))
    template.render(values)
    template.save(str(path.with_name("filled.docx")))


if __name__ == "__main__":
    make(Path(sys.argv[1])) if "--make" in sys.argv else fill(Path(sys.argv[1]))
