"""Old, binary and OpenDocument workbooks are read where they can be, apart from us, with a note of what is lost."""

import struct
import subprocess
import sys
from datetime import date, time
from pathlib import Path

import pytest
from tests.tracker.reading import read_bytes, told, zipped

from migdocs.domain.errors import UnreadableInput

OLD = (Path(__file__).parent / "files" / "small.xls").read_bytes()  # saved by LibreOffice


def test_an_old_workbook_is_read_whatever_its_name() -> None:
    reading = read_bytes(OLD, "tracker.xlsx")
    migration = reading.migration
    assert (migration.practice.ods_code, migration.practice.list_size) == ("A99999", 9391)
    assert migration.practice.fdp_time == time(18, 30)
    assert [phase.planned_start for phase in migration.phases] == [date(2026, 6, 23), date(2026, 9, 23)]
    assert str(migration.phases[1].places.at("planned_start")) == "Phases B3"
    assert migration.oddities == ()
    assert len(reading.notes) == 1
    assert "is an .xls file: it can be read, but nothing can be written back" in reading.notes[0]
    assert "Save it as an Excel Workbook (.xlsx)" in reading.notes[0]


# ----- .xlsb, record by record

TYPES = (b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" '
         b'ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>')


def record(number: int, body: bytes = b"") -> bytes:
    name = bytes([number]) if number < 128 else bytes([number & 127 | 128, number >> 7])
    assert len(body) < 16384
    return name + bytes([len(body) & 127 | 128, len(body) >> 7]) + body


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def binary_sheet(rows: list[list[str | float]]) -> bytes:
    content = record(129) + record(148, struct.pack("<4I", 0, len(rows) - 1, 0, 5)) + record(145)
    for number, row in enumerate(rows):
        content += record(0, struct.pack("<I", number) + bytes(13))
        for column, value in enumerate(row):
            head = struct.pack("<II", column, 0)
            content += (record(6, head + wide(value)) if isinstance(value, str)
                        else record(5, head + struct.pack("<d", value)))
    return content + record(146) + record(130)


def test_a_binary_workbook_is_read() -> None:
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheets = {"Practice": [["Practice name", "Example Surgery"], ["ODS code", "A99999"]],
              "Phases": [["Phase", "Date"], ["Go Live", "23/09/2026"], ["IDP", 46230.0]]}
    listed = b"".join(record(156, struct.pack("<II", 0, number) + wide(f"rId{number}") + wide(title))
                      for number, title in enumerate(sheets, start=1))
    links = "".join(f'<Relationship Id="rId{number}" Type="{kind}/worksheet" Target="worksheets/sheet{number}.bin"/>'
                    for number in (1, 2))
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": f'{relations}<Relationship Id="rId1" Type="{kind}/officeDocument" Target="xl/workbook.bin"/>'
                       "</Relationships>".encode(),
        "xl/_rels/workbook.bin.rels": f"{relations}{links}</Relationships>".encode(),
        "xl/workbook.bin": record(131) + record(153, bytes(12)) + record(143) + listed + record(144) + record(132),
        **{f"xl/worksheets/sheet{number}.bin": binary_sheet(rows)
           for number, rows in enumerate(sheets.values(), start=1)}}
    reading = read_bytes(zipped(parts), "tracker.xlsb")
    assert [phase.planned_start for phase in reading.migration.phases] == [date(2026, 9, 23), None]
    assert told(reading.migration.oddities) == [("NUMBER_FOR_A_DATE", "Phases B3", "46230", "", "27 July 2026")]
    assert "is an .xlsb file" in reading.notes[0]


# ----- .ods

def text_cell(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'


def date_cell(day: str) -> str:
    return f'<table:table-cell office:value-type="date" office:date-value="{day}"><text:p>x</text:p></table:table-cell>'


def open_document(*tables: tuple[str, str], encrypted: bool = False) -> bytes:
    names = 'xmlns:{0}="urn:oasis:names:tc:opendocument:xmlns:{0}:1.0"'
    spaces = " ".join(names.format(name) for name in ("office", "table", "text"))
    body = "".join(f'<table:table table:name="{title}">{rows}</table:table>' for title, rows in tables)
    entry = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>" if encrypted else ""
    return zipped({
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": f'<manifest:manifest {names.format("manifest")}>{entry}</manifest:manifest>'.encode(),
        "content.xml": f"<office:document-content {spaces}><office:body><office:spreadsheet>{body}</office:spreadsheet>"
                       "</office:body></office:document-content>".encode()})


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


PRACTICE = ("Practice", row(text_cell("Practice name"), text_cell("Example Surgery")))
EMPTY_TO_THE_BOTTOM = row('<table:table-cell table:number-columns-repeated="16384"/>',
                          more=' table:number-rows-repeated="1048000"')


def test_an_open_document_spreadsheet_is_read() -> None:
    plan = row() + row(text_cell("Phase"), text_cell("Date")) + row(text_cell("Go Live"), date_cell("2026-09-23"))
    reading = read_bytes(open_document(PRACTICE, ("Phases", plan + EMPTY_TO_THE_BOTTOM)), "tracker.ods")
    [phase] = reading.migration.phases
    assert (phase.planned_start, str(phase.places.at("planned_start"))) == (date(2026, 9, 23), "Phases B3")
    assert "is an .ods file" in reading.notes[0]


@pytest.mark.parametrize(("data", "what"), [
    pytest.param(open_document(PRACTICE, encrypted=True), "protected with a password", id="encrypted"),
    pytest.param(open_document(("Practice", row(text_cell("x", ' table:number-columns-repeated="16384"'),
                                                more=' table:number-rows-repeated="1048576"'))), "damaged", id="bomb"),
    pytest.param(open_document(PRACTICE)[:-30], "damaged", id="half copied"),
    pytest.param(OLD[:4000], "not a workbook|damaged", id="half of an old workbook"),
    pytest.param(OLD[:1536] + bytes(len(OLD) - 1536), "not a workbook|damaged", id="an old workbook without its end"),
])
def test_what_is_damaged_or_locked_is_refused_in_one_sentence(data: bytes, what: str,
                                                              capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UnreadableInput, match=what):
        read_bytes(data, "tracker.xls")
    assert capfd.readouterr() == ("", "")


def test_a_crash_of_the_other_process_is_damage_and_nothing_more() -> None:
    """A byte in the wrong place makes calamine ask for a terabyte; whichever byte it is, we go on."""
    for place in range(512, 2048, 61):
        data = OLD[:place] + b"\xff\xff\xff\x7f" + OLD[place + 4:]
        try:
            read_bytes(data, "tracker.xls")
        except UnreadableInput as refused:
            assert refused.hint


def test_the_other_process_says_nothing_but_its_answer() -> None:
    done = subprocess.run([sys.executable, "-P", "-m", "migdocs.tracker.other_formats_process"], input=b"rubbish",
                          capture_output=True, check=False)
    assert (done.stdout, done.stderr, done.returncode) == (b'{"error": "damaged"}', b"", 0)
