"""Templates that would run, fetch, leak or exhaust something are refused by name and place, quickly."""

import io
import time
import zipfile

import pytest

from migdocs.documents.template import TemplateFault, WordTemplate
from migdocs.domain.errors import MigdocsError, UnreadableInput

from .word import NAMESPACES, docx, lines, member, paragraph, run, table

LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"


def field(*instruction: str) -> str:
    """A field whose instruction is cut into these runs."""
    inside = "".join(f'<w:r><w:instrText xml:space="preserve">{part}</w:instrText></w:r>' for part in instruction)
    return ('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>' + inside +
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>')


def with_relation(kind: str, target: str, mode: str = "External") -> bytes:
    """A file whose document has one relationship."""
    full = kind if ":" in kind else f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    return docx("x", parts={"word/_rels/document.xml.rels":
                            f'<Relationships xmlns="{LINKS}"><Relationship Id="rId1" Type="{full}" Target="{target}" '
                            f'TargetMode="{mode}"/></Relationships>'})


def refusal(data: bytes) -> str:
    """The one sentence in which a template is refused."""
    with pytest.raises(MigdocsError) as refused:
        WordTemplate(data, "evil.docx").fill({"xs": [1, 2, 3], "a": "A", "b": {"c": 1}})
    return refused.value.what


@pytest.mark.parametrize("instruction", [
    ['DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"'], ["DDE", 'AUTO cmd "/k"'], [" D", "D", "E x y"],
    ['INCLUDETEXT "http://evil.example/x.docx"'], ['INCLUDEPICTURE "http://evil.example/x.png"'],
    ["LINK Excel.Sheet.8 x"], ["DATABASE \\d x"], ['IMPORT "x"'], ["MACROBUTTON Run click"], ["ddeauto x"],
    ["INCLUDE x"], ["AUTOTEXT x"], ["ADDIN x"], ["ASK name"], ["FILLIN"], ["SET x y"], ["QUOTE 68 68 69"], ["RD x"],
    ['HYPERLINK "file://server/share"'], ['HYPERLINK "\\\\\\\\server\\\\share"'], ['HYPERLINK "javascript:x"'],
])
def test_a_field_that_fetches_or_runs_something_is_refused(instruction):
    assert "field" in refusal(docx(field(*instruction)))


def test_a_field_whose_name_another_field_makes_is_refused():
    inner = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SYMBOL 68</w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    data = docx('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>' + inner +
                '<w:r><w:instrText>DEAUTO x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>')
    assert "field" in refusal(data)


def test_a_simple_field_is_looked_at_too():
    assert "INCLUDETEXT" in refusal(docx('<w:p><w:fldSimple w:instr="INCLUDETEXT x"/></w:p>'))


@pytest.mark.parametrize("instruction", [
    ["PAGE"], ["NUM", "PAGES"], ['TOC \\o "1-3" \\h'], ["REF mark \\h"], ['HYPERLINK "https://www.example.org/a"'],
    ['HYPERLINK \\l "mark"'], ['DATE \\@ "d MMMM yyyy"'], ["STYLEREF 1"], ["SEQ Table"], ['HYPERLINK "mailto:a@b.c"'],
])
def test_harmless_fields_stay(instruction):
    assert WordTemplate(docx(field(*instruction))).fill({})


@pytest.mark.parametrize(("kind", "words"), [
    ("attachedTemplate", "attached template"), ("oleObject", "OLE"), ("image", "linked picture"), ("frame", "frame"),
    ("subDocument", "sub-document"), ("aFChunk", "altChunk"), ("mailMergeSource", "mail merge"),
    ("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "macros"), ("video", "video"),
    ("somethingNew", "somethingNew"),
])
def test_a_relationship_that_fetches_something_is_refused_by_name(kind, words):
    assert words in refusal(with_relation(kind, "https://evil.example/x"))


@pytest.mark.parametrize("target", ["file:///c:/x", "\\\\server\\share", "javascript:alert(1)", "ms-word:ofe|u|x",
                                    "//server/share", "vbscript:x", " file://x", "data:text/html,x"])
def test_a_link_that_is_no_web_page_is_refused(target):
    assert "link" in refusal(with_relation("hyperlink", target))


@pytest.mark.parametrize("target", ["https://www.example.org/x", "http://example.org", "mailto:a@example.org"])
def test_links_to_web_pages_and_addresses_stay(target):
    assert WordTemplate(with_relation("hyperlink", target)).fill({})


@pytest.mark.parametrize("kind", ["oleObject", "package", "control", "aFChunk", "subDocument", "attachedTemplate"])
def test_a_relationship_inside_the_file_to_something_that_runs_is_refused(kind):
    assert "holds" in refusal(with_relation(kind, "embeddings/x", "Internal"))


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/activeX/activeX1.xml", "word/embeddings/oleObject1.bin",
                                  "word/embeddings/Book1.xlsx", "word/media/run.exe", "customUI/customUI.xml",
                                  "word/customizations.xml", "payload.js", "word/media/x.hta", "x"])
def test_a_part_that_no_template_needs_is_refused(name):
    assert "holds" in refusal(docx("x", parts={name: b"x"}))


@pytest.mark.parametrize("start", [b"MZ\x90", b"PK\3\4", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_a_picture_that_is_a_program_is_refused(start):
    assert "claims to be" in refusal(docx("x", parts={"word/media/image1.png": start + b"x" * 50}))


@pytest.mark.parametrize("drawing", ["<svg><script>x</script></svg>", '<svg onload="x"/>',
                                     '<svg><image href="http://evil.example/x"/></svg>',
                                     "<!DOCTYPE svg><svg/>", "<svg><style>@import 'x'</style></svg>"])
def test_a_drawing_with_a_script_or_a_link_is_refused(drawing):
    assert "SVG" in refusal(docx("x", parts={"word/media/image1.svg": drawing}))


def test_a_picture_that_is_fetched_through_a_link_is_refused():
    links = (f'<Relationships xmlns="{LINKS}"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
             'officeDocument/2006/relationships/hyperlink" Target="http://evil.example/x.png" TargetMode="External"/>'
             '</Relationships>')
    for inside in ('<a:blip r:embed="rId1"/>', '<a:blip r:link="rId1"/>', '<v:imagedata r:id="rId1"/>'):
        data = docx(f"<w:p><w:r><w:pict>{inside}</w:pict></w:r></w:p>", parts={"word/_rels/document.xml.rels": links})
        assert "fetches" in refusal(data)


def test_a_stylesheet_to_be_run_is_refused():
    with pytest.raises(UnreadableInput, match="stylesheet"):
        WordTemplate(docx("x", parts={"customXml/item1.xml": '<?xml-stylesheet href="http://evil.example"?><x/>'}))


@pytest.mark.parametrize("value", ["9" * 5000, "²", "-1", "1e9", "", "٣"])
def test_numbers_that_word_never_writes_do_no_harm(value):
    odd = (f'<w:p><w:pPr><w:outlineLvl w:val="{value}"/><w:numPr><w:ilvl w:val="{value}"/><w:numId w:val="{value}"/>'
           f'</w:numPr><w:spacing w:line="{value}"/></w:pPr><w:bookmarkStart w:id="{value}" w:name="x"/>'
           f'<w:r><w:rPr><w:sz w:val="{value}"/><w:color w:val="{value}"/></w:rPr><w:t>{{{{ a }}}}</w:t></w:r></w:p>')
    cells = f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{value}"/><w:gridSpan w:val="{value}"/></w:tcPr><w:p/></w:tc>' \
            '<w:tc><w:p><w:r><w:t>{%tc for x in xs %}</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc>' \
            '<w:tc><w:p><w:r><w:t>{%tc endfor %}</w:t></w:r></w:p></w:tc></w:tr>'
    grid = f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="{value}"/></w:tblGrid>{cells}</w:tbl>'
    template = WordTemplate(docx("{% for x in xs %}", odd, "{% endfor %}", grid))
    template.check([])
    assert template.fill({"xs": ["1", "2"], "a": "A"})


def test_the_engines_own_marks_cannot_be_forged():
    forged = "\U000F5A00" + "1" + "\U000F5A01" + "\U000F5A00" + "99" + "\U000F5A01"
    core = ('<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{forged}{{{{ a }}}}</dc:title></cp:coreProperties>')
    data = docx(f"x{forged}{{{{ a }}}}", f'<w:p><w:bookmarkStart w:id="1" w:name="{forged}"/></w:p>',
                "<?m 1?><?g 1?><?s 7?><w:p/>", parts={"docProps/core.xml": core},
                types={"docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml"})
    assert lines(WordTemplate(data).fill({"a": "A"}))[0].startswith("x1")


def test_a_tag_of_a_million_quotes_is_refused_quickly():
    began = time.monotonic()
    assert "very long" in refusal(docx("{{ " + "“" * 1_000_000 + " }}"))
    assert time.monotonic() - began < 3


@pytest.mark.parametrize("inside", [
    '<w:p><w:r><w:object/></w:r></w:p>', '<w:altChunk r:id="rId9"/>', '<w:subDoc r:id="rId9"/>',
    '<w:p><w:r><w:control r:id="rId9"/></w:r></w:p>',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:entryMacro w:val="x"/></w:ffData></w:fldChar></w:r></w:p>',
    '<w:p><w:r><w:pict><v:shape><v:imagedata src="http://evil.example/x.png"/></v:shape></w:pict></w:r></w:p>',
    '<w:p><w:r><w:pict><v:shape href="file://evil/x"/></w:pict></w:r></w:p>',
])
def test_an_element_that_runs_or_fetches_something_is_refused(inside):
    assert "holds" in refusal(docx(inside))


@pytest.mark.parametrize("tag", [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}", "{{ a.__class__ }}", "{{ a['__class__'] }}",
    "{{ self }}", "{{ self._TemplateReference__context }}", "{{ cycler.__init__.__globals__ }}",
    "{{ lipsum.__globals__ }}", "{{ namespace() }}", "{{ joiner() }}", "{{ dict(a=1) }}", "{{ range(10**9) }}",
    "{{ 10**10000000 }}", "{{ 'a' * 10**9 }}", "{{ 9999999999 * 9999999999 }}", "{{ a|center(1000000000) }}",
    "{{ a|attr('__class__') }}", "{{ a|format(1) }}", "{{ '%1000000000d'|format(1) }}", "{{ a.upper() }}",
    "{{ a.format(a) }}", "{{ xs|map(attribute='x')|list }}", "{{ [1]*1000000000 }}", "{{ {'a': 1} }}",
    "{{ a[a] }}", "{{ a[1:2] }}", "{{ a|tojson }}", "{{ a|xmlattr }}", "{{ caller() }}", "{{ super() }}",
    "{{ _filling }}", "{{ _filling.missing }}", "{{ a|_guard_cell('x') }}", "{{ a|_get('x') }}",
    "{% include 'x' %}", "{% import 'x' as y %}", "{% extends 'x' %}", "{% macro m() %}{% endmacro %}",
    "{% block x %}{% endblock %}", "{% call m() %}{% endcall %}", "{% raw %}x{% endraw %}", "{% do x %}",
    "{% filter upper %}x{% endfilter %}", "{% autoescape false %}{% endautoescape %}", "{% debug %}",
    "{% set x = a ~ a %}", "{% set _filling = 1 %}", "{% set x.y = 1 %}", "{% set x %}{{ a }}{% endset %}",
    "{% with x = 1 %}{% endwith %}", "{% for x in xs recursive %}{{ loop(x) }}{% endfor %}",
    "{% for x in range(1000000000) %}{% for y in range(1000000000) %}{% endfor %}{% endfor %}",
    "{% for _filling in xs %}{% endfor %}", "{{ loop.__class__ }}", "{% for x in xs %}{{ loop._iterable }}{% endfor %}",
    "{% for x in xs %}{{ loop.cycle(1, 2) }}{% endfor %}", "{{ b.items() }}", "{{ b.get('c') }}", "{{ 1 // 0 }}",
    "{{ 1 / 0 }}", "{{ 5 % 0 }}", "{{ " + "(" * 300 + "a" + ")" * 300 + " }}", "{{ " + "a" * 5000 + " }}",
    "{{ " + "not " * 400 + "a }}", "{{ " + "-" * 400 + "1 }}", "{{ a" + "|upper" * 200 + " }}",
    "{{ a" + ".b" * 290 + " }}", "{{ " + "[" * 200 + "]" * 200 + " }}", "{{ 1" + "0" * 400 + " }}",
])
def test_python_and_bombs_in_a_tag_are_refused_or_do_nothing(tag):
    began = time.monotonic()
    template = WordTemplate(docx(tag), "evil.docx")
    try:
        written = template.fill({"xs": [1], "a": "A", "b": {"c": 1}})
    except TemplateFault as refused:
        assert "evil.docx" in refused.what
    else:
        assert "class" not in "".join(lines(written))
        assert len(written) < 100_000
    assert time.monotonic() - began < 3


def test_loops_within_loops_stop_before_they_fill_the_memory():
    nested = "{% for a in xs %}" * 6 + "x" + "{% endfor %}" * 6
    with pytest.raises(TemplateFault, match="250,000"):
        WordTemplate(docx(nested)).fill({"xs": list(range(100))})


def test_a_document_that_would_be_huge_is_not_made():
    big = "".join(paragraph("y" * 2000) for _ in range(100))
    with pytest.raises(TemplateFault, match="60 MB"):
        WordTemplate(docx(table([f"<w:p/>{big}", "{% if x %}{% endif %}"]), "{% for a in xs %}", big,
                          "{% endfor %}")).fill({"xs": list(range(1000)), "x": 1})


def test_blocks_nested_a_hundred_deep_are_refused():
    assert "inside 15 other" in refusal(docx(*["{% if a %}"] * 100, "x", *["{% endif %}"] * 100))


def test_thousands_of_tags_are_refused():
    began = time.monotonic()
    assert "more than" in refusal(docx("{{ a }}" * 20_000))
    assert time.monotonic() - began < 5


def test_a_document_type_is_refused_in_any_part_and_encoding():
    entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>'
    body = f'<w:document {NAMESPACES}><w:body><w:p/></w:body></w:document>'
    with pytest.raises(UnreadableInput, match="entities"):
        WordTemplate(docx("x", parts={"word/document.xml": entity + body}))
    with pytest.raises(UnreadableInput, match="entities"):
        WordTemplate(docx("x", parts={"word/document.xml": ('<?xml version="1.0" encoding="UTF-16"?>' + entity + body)
                                      .encode("utf-16")}))
    with pytest.raises(UnreadableInput, match="entities"):
        WordTemplate(docx("x", parts={"customXml/item1.xml": entity + "<x/>"}))


def test_xml_in_an_odd_encoding_and_xml_that_is_cut_off_are_damage():
    for content in (b'<?xml version="1.0" encoding="UTF-7"?><w:document/>', b"<w:document", b"", b"\0\1\2",
                    b"<a>" * 5000):
        with pytest.raises(UnreadableInput):
            WordTemplate(docx("x", parts={"word/document.xml": content}))


def test_a_template_that_unpacks_to_hundreds_of_megabytes_is_refused():
    with pytest.raises(UnreadableInput):
        WordTemplate(docx("x", parts={"word/big.xml": b"<x>" + b" " * 30_000_000 + b"</x>"}))


def test_hundreds_of_thousands_of_empty_paragraphs_are_refused_quickly():
    began = time.monotonic()
    with pytest.raises(MigdocsError):
        WordTemplate(docx("<w:p/>" * 900_000)).fill({})
    assert time.monotonic() - began < 10


def test_what_a_tracked_change_struck_out_is_not_handed_on():
    data = docx('<w:p><w:r><w:t>Dear </w:t></w:r><w:del w:id="1" w:author="B"><w:r><w:delText>idiot</w:delText></w:r>'
                '</w:del><w:ins w:id="2" w:author="B"><w:r><w:t>{{ a }}</w:t></w:r></w:ins></w:p>')
    written = WordTemplate(data).fill({"a": "Ann"})
    assert lines(written) == ["Dear Ann"]
    assert b"idiot" not in member(written) and b"w:author" not in member(written)


def test_the_preview_picture_and_who_saved_it_last_are_left_out():
    core = ('<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{ a }}</dc:title>'
            '<cp:lastModifiedBy>Someone</cp:lastModifiedBy></cp:coreProperties>')
    data = docx("x", parts={"docProps/core.xml": core, "docProps/thumbnail.jpeg": b"\xff\xd8\xff"},
                types={"docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml"})
    written = WordTemplate(data).fill({"a": "Plan & more"})
    assert b"Someone" not in member(written, "docProps/core.xml")
    assert b"<dc:title>Plan &amp; more</dc:title>" in member(written, "docProps/core.xml")
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        assert "docProps/thumbnail.jpeg" not in archive.namelist()


def test_a_value_that_looks_like_a_tag_or_like_xml_is_only_text():
    evil = "{{ 7 * 7 }}{% for x in y %}</w:t></w:r><w:fldSimple w:instr=\"DDE\"/>&#x3c;]]>"
    assert lines(WordTemplate(docx(paragraph(run("{{ a }}")))).fill({"a": evil})) == [evil]


def test_a_password_a_zip_and_a_picture_are_told_apart():
    for data, words in ((b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
                        (b"\x89PNG\r\n", "a picture"), (b"", "empty"), (b"PK\3\4rest", "damaged"),
                        (b"{\\rtf1}", "RTF")):
        with pytest.raises(UnreadableInput, match=words):
            WordTemplate(data)
