"""Reads workbooks made in a test, with the guidance and the roles that come with the project."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape

from tests.workbooks import Rows, Sheets, workbook

from migdocs import reference
from migdocs.domain.migration import Migration, Oddity
from migdocs.tracker.reader import TrackerReading, read_tracker

PRACTICE: Rows = (("Field", "Value"), ("Practice name", "Example Surgery"), ("ODS code", "A99999"))
PHASES: Rows = (("Phase", "Planned start", "Planned end"), ("Kick-off meeting", "23/06/2026", "23/06/2026"))


def read_bytes(data: bytes, name: str = "tracker.xlsx") -> TrackerReading:
    """The reading of a file."""
    return read_tracker(data, name, reference.guidance(), reference.roles())


def read(sheets: Sheets) -> Migration:
    """The migration in a workbook of those sheets; a plain Practice and Phases sheet where they are not given."""
    return read_bytes(workbook({"Practice": PRACTICE, "Phases": PHASES, **sheets})).migration


def told(oddities: tuple[Oddity, ...]) -> list[tuple[str, str, str, str, str]]:
    """The oddities in brief: kind, place, what is shown, what it was read as, what is suggested."""
    return [(oddity.kind.name, str(oddity.place), oddity.shown, oddity.read_as, oddity.suggestion)
            for oddity in oddities]


# ----- workbooks as raw XML, for what no library writes

_TYPES = ('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
          'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+'
          'xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
          'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>')
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_STYLES = ('<styleSheet xmlns="{main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="ddd dd/mm/yyyy"/>'
           '<numFmt numFmtId="165" formatCode="00000 000000"/></numFmts><cellStyleXfs><xf numFmtId="14"/>'
           '</cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/>'
           '<xf numFmtId="165"/></cellXfs></styleSheet>')


def raw_parts(sheets: Mapping[str, str], *, texts: str = "", book: str = "", main: str = _MAIN,
              relations: str = _RELATIONS) -> dict[str, bytes]:
    """The parts of a workbook whose sheets hold that sheetData. Styles: 1 dd/mm/yyyy, 2 ddd dd/mm/yyyy, 3 h:mm, 4
    zeros."""
    listed = "".join(f'<sheet name="{escape(title)}" sheetId="{number}" r:id="rId{number}"/>'
                     for number, title in enumerate(sheets, start=1))
    links = "".join(f'<Relationship Id="rId{number}" Type="{relations}/worksheet" '
                    f'Target="worksheets/sheet{number}.xml"/>' for number in range(1, len(sheets) + 1))
    header = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'{header}<Relationship Id="rId1" Type="{relations}/officeDocument" '
                       'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relations}">{book}<sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{header}{links}<Relationship Id="s" Type="{relations}/styles" Target="/xl/'
                                      f'styles.xml"/><Relationship Id="t" Type="{relations}/sharedStrings" '
                                      'Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": _STYLES.format(main=main),
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">{texts}</sst>',
    }
    for number, rows in enumerate(sheets.values(), start=1):
        data = f"<sheetData>{rows}</sheetData>"
        parts[f"xl/worksheets/sheet{number}.xml"] = f'<worksheet xmlns="{main}">{data}</worksheet>'
    return {name: text.encode() for name, text in parts.items()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A package of those parts."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def rows(*rows: str) -> str:
    """Rows of inline texts: "Phase|Planned start" is a row of two cells; a cell that begins with < is raw XML."""
    found = []
    for number, row in enumerate(rows, start=1):
        cells = (cell if cell.startswith("<") else f'<c t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t>'
                                                   "</is></c>" for cell in row.split("|"))
        found.append(f'<row r="{number}">{"".join(cells)}</row>')
    return "".join(found)


RAW_PRACTICE = rows("Practice name|Example Surgery", "ODS code|A99999")


def read_raw(phases: str, *, texts: str = "", book: str = "") -> Migration:
    """The migration in a workbook whose Phases sheet holds that sheetData."""
    parts = raw_parts({"Practice": RAW_PRACTICE, "Phases": phases}, texts=texts, book=book)
    return read_bytes(zipped(parts)).migration
