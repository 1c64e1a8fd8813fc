"""What cannot be read gets one clear sentence with what to do."""

import re
import subprocess
import sys
import zipfile
from io import BytesIO

import pytest
from tests.tracker.reading import PHASES, PRACTICE, RAW_PRACTICE, raw_parts, read_bytes, rows, zipped
from tests.workbooks import workbook

from migdocs import reference
from migdocs.domain.errors import ExitCode, UnreadableInput

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PLAN = rows("Phase|Date", "Go Live|23/09/2026")
GOOD = raw_parts({"Practice": RAW_PRACTICE, "Phases": PLAN})


def refusal(data: bytes) -> tuple[str, str]:
    with pytest.raises(UnreadableInput) as refused:
        read_bytes(data, "sent.xlsx")
    what, hint = refused.value.what, refused.value.hint
    assert refused.value.exit_code is ExitCode.UNREADABLE
    assert what.endswith((".", "…")) and hint.endswith(".")
    assert "\n" not in what + hint
    return what, hint


def word() -> bytes:
    from docx import Document

    buffer = BytesIO()
    Document().save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(("data", "what", "hint"), [
    (b"", "is empty", "OneDrive"),
    (bytes(20_000), "is empty", "OneDrive"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), "protected with a password", "Encrypt with Password"),
    (OLE + "WordDocument".encode("utf-16-le"), "is an old Word document (.doc)", "Excel file"),
    (OLE, "is an old Office file, but not a workbook", "Excel file"),
    (b"Practice name,ODS code\nExample Surgery,A99999\n", "is plain text (such as CSV)", "several sheets"),
    ("Practice\tODS".encode("utf-16"), "is plain text (such as CSV)", "several sheets"),
    (b"<html><table><tr><td>Phase</td></tr></table></html>", "is a web page (HTML)", "save it as an Excel Workbook"),
    (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:'
     b'spreadsheet"/>', "is an XML file of Excel 2003", "save it as an Excel Workbook"),
    (b"<?xml version='1.0'?><plan/>", "is an XML file", "Ask for the tracker"),
    (b"\x89PNG\r\n\x1a\n" + bytes(100), "is a picture", "Ask for the tracker"),
    (b"\xff\xd8\xff\xe0" + bytes(100), "is a picture", "Ask for the tracker"),
    (b"%PDF-1.7 ...", "is a PDF", "Ask for the tracker"),
    (b"{\\rtf1 hello}", "is a text document (RTF)", "Ask for the tracker"),
    (bytes(range(256)) * 9, "is not an Excel workbook", "Ask for the tracker"),
    (zipped({"tracker/tracker.xlsx": b"x"}), "is a zip file", "give the workbook that is inside"),
    (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "OpenDocument file, but not a spreadsheet",
     "Excel file"),
    (word(), "is a Word document", "Excel file"),
])
def test_a_file_that_is_no_workbook_is_told_what_it_is(data: bytes, what: str, hint: str) -> None:
    told = refusal(data)
    assert what in told[0]
    assert hint in told[1]


@pytest.mark.parametrize(("sheets", "what", "hint"), [
    ({"Practice": PRACTICE, "Notes": [("x",)]}, "has no sheet called Phases. It has “Practice”, “Notes”.",
     "Every tracker needs the sheets Practice and Phases."),
    ({"Phases": PHASES, "Sheet2": [("x",)]}, "has no sheet called Practice. It has “Phases”, “Sheet2”.",
     "Every tracker needs the sheets Practice and Phases."),
    ({"Sheet1": [("x",)]}, "has no sheet called Practice and none called Phases. It has “Sheet1”.",
     "Every tracker needs the sheets Practice and Phases."),
    ({"Practice": PRACTICE, "Phasess": PHASES}, "has no sheet called Phases.",
     "Did you mean “Phasess”? Rename that sheet to Phases."),
    ({"Pratice": PRACTICE, "Phases": PHASES}, "has no sheet called Practice.",
     "Did you mean “Pratice”? Rename that sheet to Practice."),
])
def test_a_missing_sheet_is_named_with_those_that_are_there(sheets: dict[str, object], what: str, hint: str) -> None:
    told = refusal(workbook(sheets))  # type: ignore[arg-type]
    assert what in told[0]
    assert hint in told[1]


def changed(part: str, old: bytes, new: bytes) -> bytes:
    assert old in GOOD[part]
    return zipped({**GOOD, part: GOOD[part].replace(old, new)})


def less(*parts: str) -> bytes:
    return zipped({name: content for name, content in GOOD.items() if name not in parts})


BOMB = (b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>')


@pytest.mark.parametrize(("data", "what"), [
    pytest.param(less("xl/worksheets/sheet2.xml"), "its sheet “Phases” is missing inside the file", id="no sheet part"),
    pytest.param(less("xl/workbook.xml"), "damaged", id="no workbook part"),
    pytest.param(less("xl/_rels/workbook.xml.rels"), "damaged", id="no links"),
    pytest.param(less("[Content_Types].xml"), "damaged", id="no content types"),
    pytest.param(changed("xl/workbook.xml", b'r:id="rId2"', b'r:id="rId9"'), "damaged", id="a sheet linked to nothing"),
    pytest.param(changed("xl/workbook.xml", b"</workbook>", b""), "damaged", id="workbook cut off"),
    pytest.param(changed("xl/worksheets/sheet2.xml", b"</sheetData></worksheet>", b""), "damaged", id="sheet cut off"),
    pytest.param(changed("xl/worksheets/sheet2.xml", b"<worksheet", BOMB + b"<worksheet"), "declares XML entities",
                 id="entities in a sheet"),
    pytest.param(changed("xl/workbook.xml", b"<workbook", BOMB + b"<workbook"), "declares XML entities",
                 id="entities in the workbook"),
    pytest.param(changed("xl/sharedStrings.xml", b"<sst", BOMB + b"<sst"), "declares XML entities",
                 id="entities in the shared texts"),
    pytest.param(changed("xl/worksheets/sheet2.xml", b"<worksheet", b"<html"), "damaged", id="no sheet at all"),
    pytest.param(changed("xl/worksheets/sheet2.xml", b"<worksheet",
                         b'<?xml version="1.0" encoding="klingon"?><worksheet'),
                 "damaged", id="an encoding that nobody knows"),
    pytest.param(zipped({**GOOD, "../../evil.xml": b"x"}), "a part inside has the name", id="a part outside"),
    pytest.param(zipped({**GOOD, "XL/Workbook.xml": b"x"}), "two parts called", id="one name twice"),
    pytest.param(zipped({**GOOD, "xl/media/image1.png": bytes(80_000_000)}), "from almost nothing", id="zip bomb"),
])
def test_a_damaged_or_dangerous_workbook_is_refused(data: bytes, what: str) -> None:
    assert what in refusal(data)[0]


def test_a_sheet_with_more_cells_than_any_tracker_is_refused_by_its_name() -> None:
    export = "".join("<row>" + "".join(f"<c><v>{row * column}</v></c>" for column in range(1000)) + "</row>"
                     for row in range(301))
    what, hint = refusal(zipped(raw_parts({"Practice": RAW_PRACTICE, "Phases": PLAN, "Patient list": export})))
    assert "The sheet “Patient list” of sent.xlsx is far too large for a tracker" in what
    assert "Remove" in hint


def test_names_from_the_file_cannot_play_tricks_on_a_terminal() -> None:
    parts = raw_parts({"Practice": RAW_PRACTICE, "Plan_x001B_[31m\u202e": PLAN})
    what, _ = refusal(zipped(parts))
    assert re.fullmatch(r"[^\x00-\x1f\x7f-\x9f\u202a-\u202e\u200b-\u200f]*", what)


def test_nothing_is_imported_that_the_reading_of_a_workbook_does_not_need() -> None:
    code = ("import sys, migdocs.reference as r; from migdocs.tracker.reader import read_tracker; "
            "read_tracker(open(sys.argv[1],'rb').read(), 't.xlsx', r.guidance(), r.roles()); "
            "print(sorted({'openpyxl','lxml','python_calamine','subprocess','jinja2','difflib'} & set(sys.modules)))")
    sample = reference.samples_folder() / "good-tracker.xlsx"
    done = subprocess.run([sys.executable, "-c", code, str(sample)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_truncated_zip_inside_is_damage() -> None:
    with zipfile.ZipFile(BytesIO(zipped(GOOD))) as archive:
        member = archive.getinfo("xl/worksheets/sheet2.xml")
    data = bytearray(zipped(GOOD))
    start = member.header_offset + 30 + len(member.filename)
    data[start:start + 20] = bytes(20)
    assert "damaged" in refusal(bytes(data))[0]


def test_a_sheet_of_ours_with_more_rows_than_any_tracker_is_refused() -> None:
    lines = [("Id", "Action"), *((f"A-{number}", "x") for number in range(20_001))]
    what, _ = refusal(workbook({"Practice": PRACTICE, "Phases": PHASES, "Actions": lines}))
    assert what == "The sheet “Actions” has 20,002 rows, far too many for a tracker."
