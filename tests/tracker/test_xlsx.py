"""Excel files are read as Excel shows them, whatever wrote them."""

import subprocess
import sys
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from tests.tracker.reading import (
    PHASES,
    PRACTICE,
    RAW_PRACTICE,
    STRICT_MAIN,
    STRICT_RELATIONS,
    raw_parts,
    read,
    read_bytes,
    read_raw,
    rows,
    told,
    zipped,
)
from tests.workbooks import workbook

from migdocs.domain.errors import UnreadableInput
from migdocs.ooxml import Package
from migdocs.tracker.serials import digits_by_format, format_kind, from_serial, moment
from migdocs.tracker.workbook import BareMonth, ErrorCell, FormulaWithoutResult, ImpossibleSerial, Sheet, Value
from migdocs.tracker.xlsx import read_xlsx

HEADINGS = "Phase|Planned start|Planned end"


def sheet(cells: str, **more: str) -> Sheet:
    return read_xlsx(Package(zipped(raw_parts({"Sheet": cells}, **more)), "t.xlsx")).sheets[0]


def only(cell: str, **more: str) -> Value | None:
    return sheet(f'<row r="3">{cell}</row>', **more).cell(3, 2)


@pytest.mark.parametrize(("cell", "value"), [
    ('<c r="B3"><v>5</v></c>', 5.0), ('<c r="B3" t="n"><v>1.5E2</v></c>', 150.0),
    ('<c r="B3" t="b"><v>1</v></c>', True), ('<c r="B3" t="b"><v>0</v></c>', False),
    ('<c r="B3" t="str"><f>A1</f><v>text</v></c>', "text"), ('<c r="B3" t="str"><f>A1</f><v></v></c>', None),
    ('<c r="B3"><f>A1+1</f><v>6</v></c>', 6.0), ('<c r="B3"><f t="shared" si="0"/><v>6</v></c>', 6.0),
    ('<c r="B3"><f>A1+7</f></c>', FormulaWithoutResult("=A1+7")),
    ('<c r="B3"><f>A1+7</f><v></v></c>', FormulaWithoutResult("=A1+7")),
    ('<c r="B3"><f t="shared" si="0"/><v/></c>', FormulaWithoutResult("a formula")),
    ('<c r="B3" t="e"><v>#REF!</v></c>', ErrorCell("#REF!")),
    ('<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>', ErrorCell("#DIV/0!")),
    ('<c r="B3" s="1"/>', None), ('<c r="B3"><v> </v></c>', None),
    ('<c r="B3" s="1"><v>46307</v></c>', datetime(2026, 10, 12)),
    ('<c r="B3" s="2"><v>46307.75</v></c>', datetime(2026, 10, 12, 18)),
    ('<c r="B3" s="3"><v>0.75</v></c>', time(18)), ('<c r="B3" s="1"><v>0</v></c>', ImpossibleSerial(0)),
    ('<c r="B3" s="1"><v>-3</v></c>', ImpossibleSerial(-3)), ('<c r="B3" s="1"><v>60</v></c>', ImpossibleSerial(60)),
    ('<c r="B3" s="1"><v>59</v></c>', datetime(1900, 2, 28)), ('<c r="B3" s="1"><v>61</v></c>', datetime(1900, 3, 1)),
    ('<c r="B3" s="4"><v>1632960123</v></c>', "01632 960123"), ('<c r="B3" s="99"><v>5</v></c>', 5.0),
    ('<c r="B3" t="d"><v>2026-10-12</v></c>', datetime(2026, 10, 12)),
    ('<c r="B3" t="d"><v>2026-10-12T18:30:00Z</v></c>', datetime(2026, 10, 12, 18, 30)),
    ('<c r="B3" t="inlineStr"><is><t>a</t></is></c>', "a"),
    ('<c r="B3" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>', "a b"),
    ('<c r="B3" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></is></c>', "東京"),
    ('<c r="B3" t="inlineStr"><is><t>a_x000D_\nb\u00a0 c\u200b </t></is></c>', "a\nb c"),
    ('<c r="B3" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>', "_x000D_"),
    ('<c r="B3" t="inlineStr"><is><t>&lt;b&gt; &amp; c</t></is></c>', "<b> & c"),
    ('<c r="B3" t="inlineStr"><is><t><![CDATA[a & b]]></t></is></c>', "a & b"),
    ("<c r='B3' t='n' ><v >5</v ></c >", 5.0), ('<c r="A3"/><c><v>7</v></c>', 7.0),
])
def test_a_cell_is_what_excel_shows(cell: str, value: Value | None) -> None:
    found = only(cell)
    assert found == value
    assert type(found) is type(value)


def test_shared_texts_are_read_with_their_runs_and_without_their_readings() -> None:
    texts = ("<si><t>plain</t></si><si><r><t>two </t></r><r><rPr><b/></rPr><t>runs</t></r></si><si/>"
             "<si><t>東</t><rPh sb='0' eb='1'><t>ひがし</t></rPh></si>")
    found = sheet('<row r="1">' + "".join(f'<c t="s"><v>{number}</v></c>' for number in range(4)) + "</row>",
                  texts=texts)
    assert dict(found.rows[1]) == {1: "plain", 2: "two runs", 4: "東"}


@pytest.mark.parametrize("index", ["4", "-1", "99999999999", "x", "1.5", ""])
def test_a_shared_text_that_does_not_exist_is_damage(index: str) -> None:
    with pytest.raises(UnreadableInput, match="damaged"):
        only(f'<c r="B3" t="s"><v>{index}</v></c>', texts="<si><t>a</t></si>" * 4)


@pytest.mark.parametrize("cell", ['<c r="XFE1"><v>1</v></c>', '<c r="B0"><v>1</v></c>', '<c r="b3"><v>1</v></c>',
                                  '<c r="3"><v>1</v></c>', '<c r="B1048577"><v>1</v></c>', '<c r="B-1"><v>1</v></c>',
                                  '<c r="B3"><v>one</v></c>', '<c r="B3"><v>nan</v></c>',
                                  f'<c r="B{"9" * 5000}"><v>1</v></c>',
                                  '<c r="B3"><v>1e999</v></c>',
                                  '<c r="B3"><v>1</c></v>'])
def test_what_excel_never_writes_is_damage(cell: str) -> None:
    with pytest.raises(UnreadableInput, match="damaged"):
        only(cell)


def test_cells_keep_their_addresses_wherever_the_sheet_begins() -> None:
    found = sheet('<row r="7"><c r="D7"><v>1</v></c><c r="AB7"><v>2</v></c></row><row><c><v>3</v></c></row>'
                  '<row r="1048576"><c r="XFD1048576"><v>4</v></c></row>')
    assert [(found.address(row, column), value) for row, column, value in found.filled()] == [
        ("D7", 1.0), ("AB7", 2.0), ("A8", 3.0), ("XFD1048576", 4.0)]


def test_prefixed_elements_are_read() -> None:
    parts = raw_parts({"Practice": RAW_PRACTICE, "Phases": ""})
    parts["xl/worksheets/sheet2.xml"] = (
        b'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1">'
        b'<x:c t="inlineStr"><x:is><x:t>Phase</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>Date</x:t></x:is></x:c>'
        b'</x:row><x:row r="2"><x:c t="inlineStr"><x:is><x:t>Go Live</x:t></x:is></x:c><x:c s="1"><x:v>46307</x:v>'
        b'</x:c></x:row></x:sheetData></x:worksheet>')
    assert read_bytes(zipped(parts)).migration.phases[0].planned_start == date(2026, 10, 12)


def test_a_strict_open_xml_workbook_is_read() -> None:
    phases = rows("Phase|Date", 'Go Live|<c s="1" t="d"><v>2026-10-12</v></c>', 'IDP|<c s="1"><v>46300</v></c>')
    parts = raw_parts({"Practice": RAW_PRACTICE, "Phases": phases}, main=STRICT_MAIN, relations=STRICT_RELATIONS)
    migration = read_bytes(zipped(parts)).migration
    assert [phase.planned_start for phase in migration.phases] == [date(2026, 10, 12), date(2026, 10, 5)]


@pytest.mark.parametrize("date_1904", [False, True])
def test_both_of_excels_calendars_are_read(date_1904: bool) -> None:
    data = workbook({"Practice": PRACTICE, "Phases": [("Phase", "Date"), ("Go Live", date(2026, 10, 12))]},
                    date_1904=date_1904)
    assert read_bytes(data).migration.phases[0].planned_start == date(2026, 10, 12)


def test_error_cells_and_formulas_without_result_are_named_at_their_cells() -> None:
    migration = read_raw(rows(HEADINGS, 'Kick-off|<c t="e"><v>#REF!</v></c>|<c><f>B2+7</f></c>',
                              'IDP|<c s="1"><f>B2+7</f><v>46230</v></c>|<c t="str"><f>""</f><v></v></c>'))
    assert told(migration.oddities) == [("ERROR_CELL", "Phases B2", "#REF!", "", ""),
                                        ("FORMULA_WITHOUT_RESULT", "Phases C2", "=B2+7", "", "")]
    assert migration.phases[1].planned_start == date(2026, 7, 27)
    assert migration.phases[1].planned_end is None


def test_formulas_of_openpyxl_have_no_result_and_those_of_xlsxwriter_do() -> None:
    book = openpyxl.Workbook()
    for title, content in (("Practice", PRACTICE), ("Phases", [*PHASES, ("IDP", "=DATE(2026,7,27)", None)])):
        page = book.create_sheet(title)
        for row in content:
            page.append(row)
    buffer = BytesIO()
    book.save(buffer)
    migration = read_bytes(buffer.getvalue()).migration
    assert told(migration.oddities) == [("FORMULA_WITHOUT_RESULT", "Phases B3", "=DATE(2026,7,27)", "", "")]


def test_hidden_rows_columns_and_sheets_and_merged_titles_are_read_as_what_they_are() -> None:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    day = book.add_format({"num_format": "ddd d mmm yyyy"})
    practice = book.add_worksheet("Practice")
    practice.merge_range("A1:D1", "Practice")
    practice.write_row("A3", ["ODS code", "A99999"])
    phases = book.add_worksheet("Phases")
    phases.merge_range("A1:E2", "Phase dates of Example Surgery")
    phases.write_row("A3", ["Phase", "Planned start", "Planned end", "Notes"])
    phases.write("A4", "Go Live")
    phases.write_datetime("B4", datetime(2026, 9, 23), day)
    phases.merge_range("D4:E4", "merged note")
    phases.set_column("B:B", None, None, {"hidden": True})
    phases.set_row(3, None, None, {"hidden": True})
    phases.hide()
    contacts = book.add_worksheet("Contacts")
    contacts.write_row("A1", ["Name", "Role"])
    contacts.write_row("A2", ["A Person", "Trainer"])
    contacts.very_hidden()
    book.close()
    migration = read_bytes(buffer.getvalue()).migration
    assert migration.practice.ods_code == "A99999"
    assert (migration.phases[0].planned_start, migration.phases[0].notes) == (date(2026, 9, 23), "merged note")
    assert migration.contacts[0].name == "A Person"
    assert migration.oddities == ()


def test_charts_are_passed_over_and_macros_do_not_matter() -> None:
    parts = raw_parts({"Practice": RAW_PRACTICE, "Phases": rows("Phase|Date", "Go Live|23/09/2026"), "Chart": ""})
    links = parts["xl/_rels/workbook.xml.rels"]
    parts["xl/_rels/workbook.xml.rels"] = links.replace(b'/worksheet" Target="worksheets/sheet3',
                                                        b'/chartsheet" Target="charts/x')
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main", b"vnd.ms-excel.sheet.macroEnabled.main")
    parts["xl/vbaProject.bin"] = b"never looked at"
    assert read_bytes(zipped(parts), "tracker.xlsm").migration.phases


def test_a_million_formatted_empty_rows_cost_nothing() -> None:
    row = b'<row r="%d" spans="1:9" x14ac:dyDescent="0.25"><c r="A%d" s="1"/><c r="B%d" s="1"/></row>'
    empty = b"".join(row % (number, number, number) for number in range(10, 200_000))
    parts = raw_parts({"Practice": RAW_PRACTICE, "Phases": rows("Phase|Date", "Go Live|23/09/2026")})
    last = b'<row r="200000"><c r="A200000" t="inlineStr"><is><t>stray</t></is></c></row>'
    parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet2.xml"].replace(
        b"</sheetData>", empty + last + b"</sheetData>").replace(b"<worksheet ", b'<worksheet xmlns:x14ac="x" ')
    migration = read_bytes(zipped(parts)).migration
    assert [str(phase.places.row) for phase in migration.phases] == ["Phases A2"]
    assert migration.oddities == ()
    assert read_xlsx(Package(zipped(parts), "t.xlsx")).sheets[1].cell(200_000, 1) == "stray"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the peak of memory there")
def test_a_large_sheet_stays_out_of_memory(tmp_path: Path) -> None:
    row = b'<row r="%d">' + b'<c r="A%d" s="1"/>' * 9 + b"</row>"
    parts = raw_parts({"Practice": RAW_PRACTICE, "Phases": rows("Phase|Date", "Go Live|23/09/2026")})
    empty = b"".join(row % ((number,) * 10) for number in range(10, 400_000))
    parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet2.xml"].replace(b"</sheetData>",
                                                                                  empty + b"</sheetData>")
    path = tmp_path / "long.xlsx"
    path.write_bytes(zipped(parts))
    code = ("import sys, migdocs.reference as r; from migdocs.tracker.reader import read_tracker; "
            "read_tracker(open(sys.argv[1],'rb').read(), 't.xlsx', r.guidance(), r.roles()); "
            "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))")
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 200 * 1024


@pytest.mark.parametrize(("number", "code", "kind"), [
    (14, None, "date"), (22, None, "date"), (20, None, "time"), (46, None, "time"), (0, None, ""), (2, None, ""),
    (164, "dd/mm/yyyy", "date"), (164, "[$-809]dd mmmm yyyy;@", "date"), (164, "ddd d mmm", "date"),
    (164, "mmm-yy", "month"),
    (164, "hh:mm", "time"), (164, "h:mm AM/PM", "time"), (164, "[h]:mm:ss", "time"), (164, "mm:ss", "time"),
    (164, '"w/c "dd/mm/yy', "date"), (164, "0.00", ""), (164, '#,##0 "days"', ""), (164, "[Red]-£#,##0.00", ""),
    (164, "General", ""), (164, "@", ""), (164, "0.00E+00", ""), (164, "00000000000", "zeros"),
    (164, "00000 000000", "zeros"),
    (164, "0", ""), (164, "yyyy\\-mm\\-dd hh:mm", "date"), (164, "mmmm", "month"), (17, None, "month"),
    (164, "yyyy", "date"), (164, "# ?/?", ""),
])
def test_a_number_format_shows_a_date_a_time_or_neither(number: int, code: str | None, kind: str) -> None:
    assert format_kind(number, code) == kind


@pytest.mark.parametrize(("serial", "uses_1904", "day"), [
    (1, False, datetime(1900, 1, 1)), (59, False, datetime(1900, 2, 28)), (60, False, None),
    (61, False, datetime(1900, 3, 1)), (46307, False, datetime(2026, 10, 12)), (44845, True, datetime(2026, 10, 12)),
    (0, True, datetime(1904, 1, 1)), (-1, False, None), (0, False, None), (109939, False, datetime(2200, 12, 31)),
    (109940, False, None), (46306.9999999999, False, datetime(2026, 10, 12)), (1e300, False, None), (60.5, False, None),
])
def test_a_serial_is_a_day_or_none(serial: float, uses_1904: bool, day: datetime | None) -> None:
    assert moment(serial, uses_1904=uses_1904) == day


def test_a_time_is_told_to_the_second() -> None:
    assert from_serial(0.770833333333333, "time", uses_1904=False) == time(18, 30)
    assert digits_by_format(7700900123.0, "00000 000000") == "07700 900123"
    assert digits_by_format(5.0, "000") == "005"


def test_a_month_that_excel_made_a_date_of_is_a_bare_month_but_a_day_shown_as_a_month_is_that_day() -> None:
    assert from_serial(46266, "month", uses_1904=False) == BareMonth(date(2026, 9, 1))
    assert from_serial(46270, "month", uses_1904=False) == datetime(2026, 9, 5)


def test_a_title_merged_over_a_row_among_the_records_is_no_record() -> None:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.add_worksheet("Practice").write_row("A1", ["ODS code", "A99999"])
    book.add_worksheet("Phases").write_row("A1", ["Phase", "Date"])
    contacts = book.add_worksheet("Contacts")
    contacts.write_row("A1", ["Role", "Name", "Email", "Phone"])
    contacts.merge_range("A2:D2", "At the practice")
    contacts.write_row("A3", ["Lead GP", "Dr Amara Sorrel"])
    contacts.merge_range("A4:D4", "Suppliers")
    contacts.write_row("A5", ["Trainer"])
    book.close()
    assert [contact.role for contact in read_bytes(buffer.getvalue()).migration.contacts] == ["lead_gp", "trainer"]


def test_parts_are_found_whatever_the_case_of_their_names() -> None:
    parts = raw_parts({"Practice": RAW_PRACTICE, "Phases": rows("Phase|Date", "Go Live|23/09/2026")})
    parts["xl/Worksheets/Sheet2.xml"] = parts.pop("xl/worksheets/sheet2.xml")
    assert read_bytes(zipped(parts)).migration.phases


def test_a_phone_that_its_format_shows_with_its_zero_has_not_lost_it() -> None:
    migration = read({})
    assert migration.oddities == ()
    contacts = rows("Name|Phone", 'A Person|<c s="4"><v>1632960123</v></c>')
    parts = raw_parts({"Practice": RAW_PRACTICE, "Phases": rows("Phase|Date", "Go Live|23/09/2026"),
                       "Contacts": contacts})
    migration = read_bytes(zipped(parts)).migration
    assert (migration.contacts[0].phone, migration.oddities) == ("01632 960123", ())
