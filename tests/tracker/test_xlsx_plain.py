"""The quick road through a workbook's parts reads what the parser reads, or leaves the part to it."""

from hypothesis import example, given, settings
from hypothesis import strategies as some

from migdocs import reference
from migdocs.domain.errors import UnreadableInput
from migdocs.ooxml import Package
from migdocs.tracker.workbook import Sheet
from migdocs.tracker.xlsx import _texts_of_any_shape
from migdocs.tracker.xlsx_plain import plain_sheet, plain_texts
from migdocs.tracker.xlsx_sheet import Look, read_sheet

LOOK = Look("t.xlsx", ["Phase", "Kick-off"], [("", ""), ("date", "dd/mm/yyyy"), ("zeros", "00000")], False)
DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
PLAIN_CELLS = ('<c r="A1" s="1"/>', '<c r="B1" t="s"><v>0</v></c>', '<c r="C2" s="1"><v>46307</v></c>',
               '<c r="AA7" s="2"><v>7</v></c>', '<c r="B7" t="b"><v>1</v></c>', '<c r="C7" t="e"><v>#REF!</v></c>',
               '<c r="D7" t="str"><f>A1&amp;B1</f><v>text  with _x000D_ oddities</v></c>', '<c r="B1"><v> 5 </v></c>',
               '<c r="E7"><f t="shared" si="0"/><v>1.5E2</v></c>', '</row><row r="7" spans="1:9" ht="27">',
               '</row><row r="3"/><row r="9">')
ODD_CELLS = ('<c r="D8"><f>A1</f></c>', '<c r="D8"><f>A1</f><v> </v></c>', '<c r="D8" t="str"><f>A1</f><v></v></c>',
             '<c r="D9" t="inlineStr"><is><t>typed</t></is></c>', '<c r="E9" t="s"><v>9</v></c>', "<c><v>3</v></c>",
             '<c t="s" r="A4"><v>1</v></c>', '<c r="A5"><v>x</v></c>', '<c r="A0"><v>1</v></c>', "<v>8</v>",
             '<c r="A1048577"><v>1</v></c>', '<c r="XFE1"><v>1</v></c>', '<c r="A6"><v>1</v></c ><!-- -->', " \n", "\r",
             '<c r="F7" t="str"><v>a&amp;b</v></c>', "<!-- <c r='A9'><v>1</v></c> -->", "</row><row>",
             '</row><row r="no">', "<row/>",
             '<c r="G7" t="str"><v><![CDATA[a]]></v></c>', "<rPh>", "</rPh>", '<c r="H7" t="d"><v>2026-06-16</v></c>')
OUTSIDE = ('<mergeCell ref="B2:E2"/>', "<cols/>", '<mergeCell  ref="B3:E3"/>', '<c r="A9"><v>1</v></c>', "<?pi?>",
           "<!-- -->", "<v>7</v>", '<x:c r="A1"/>', '<drawing id="1"/>', "&amp;", '<mergeCells count="1"/>')


def parsed(content: bytes) -> Sheet | None:
    try:
        return read_sheet((content,), len(content), "Sheet", LOOK)
    except UnreadableInput:
        return None


def quick(content: bytes) -> Sheet | None:
    try:
        return plain_sheet(content, "Sheet", LOOK)
    except UnreadableInput:
        return None


def pieces(*choices: str, most: int = 6) -> some.SearchStrategy[str]:
    return some.lists(some.sampled_from(choices), max_size=most).map("".join)


def test_the_sheets_of_the_samples_take_the_quick_road() -> None:
    package = Package((reference.samples_folder() / "good-tracker.xlsx").read_bytes(), "t.xlsx")
    look = LOOK._replace(texts=plain_texts(package.read("xl/sharedStrings.xml")) or [], styles=[("", "")] * 99)
    for part in package.names:
        if part.startswith("xl/worksheets/sheet"):
            assert plain_sheet(package.read(part), "Sheet", look) is not None


@settings(max_examples=400)
@given(pieces(*OUTSIDE, most=3), pieces(*PLAIN_CELLS), pieces(*ODD_CELLS, most=1), pieces(*PLAIN_CELLS),
       pieces(*OUTSIDE, most=3), some.sampled_from(["", DECLARED, "<!DOCTYPE x>", DECLARED.replace("UTF-8", "UTF-16")]))
@example("", PLAIN_CELLS[1], "", PLAIN_CELLS[2], OUTSIDE[0], DECLARED)
def test_a_sheet_read_quickly_is_the_sheet_that_the_parser_reads(before: str, cells: str, odd: str, more: str,
                                                                 after: str, declared: str) -> None:
    content = (f"{declared}<worksheet {MAIN}>{before}<sheetData><row r=\"1\">{cells}{odd}{more}</row></sheetData>"
               f"{after}</worksheet>").encode()
    found = quick(content)
    assert found is None or found == parsed(content)
    if not (before or odd or after) and declared in ("", DECLARED):
        assert found is not None


@settings(max_examples=400)
@given(pieces("<si><t>one</t></si>", '<si><t xml:space="preserve"> two </t></si>', "<si><t>a &amp;lt; b &lt;</t></si>",
              "<si><r><t>three</t></r><r><t>four</t></r></si>", "<si><t/></si>", "<si><t>&#65;</t></si>", "\n", "<si/>",
              "<si><t>日本<rPh><t>にほん</t></rPh></t></si>", "<!-- -->", "<extLst/>", "<t>stray</t>", most=4))
def test_shared_texts_read_quickly_are_the_texts_that_the_parser_reads(texts: str) -> None:
    content = f"{DECLARED}<sst {MAIN}>{texts}</sst>".encode()
    found = plain_texts(content)
    assert found is None or found == _texts_of_any_shape(content, "t.xlsx")
