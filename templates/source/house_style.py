"""The parts that every shipped template has in common, byte for byte: styles, lists, header, footer, properties.

NHS look: Arial, 12 point text (11 in tables), 1.15 lines, Dark Blue and NHS Blue headings, no italics, no logo.
"""

import zipfile
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape

from styles import numbering, styles
from word import (
    DARK_BLUE,
    GREEN,
    GREY,
    HEAD,
    LANDSCAPE_WIDTH,
    NAMESPACES,
    NHS_BLUE,
    PALE_GREY,
    PORTRAIT_WIDTH,
    RED,
    TEXT,
    WHITE,
    field,
    page,
    paragraph,
    runs,
    twips,
)

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(frozen=True, slots=True)
class Template:
    """One shipped template: its title, what it is about in a line, and the XML of its body.

    `landscape` says how its last (or only) section is laid out.
    """

    title: str
    about: str
    body: str
    landscape: bool = False


def package(template: Template) -> bytes:
    """The template as a .docx; the same template gives the same bytes."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in parts(template).items():
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            archive.writestr(member, text.encode())
    return out.getvalue()


def parts(template: Template) -> dict[str, str]:
    """The name and text of every part, in the order in which they are stored."""
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            ("rId1", f"{_RELATION}/officeDocument", "word/document.xml"),
            ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
             "docProps/core.xml"),
            ("rId3", f"{_RELATION}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/core.xml": _core_properties(template),
        "docProps/app.xml": _app_properties(),
        "word/document.xml": f"{HEAD}<w:document {NAMESPACES}><w:body>{template.body}"
                             f"{page(landscape=template.landscape)}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships(
            ("rIdStyles", f"{_RELATION}/styles", "styles.xml"),
            ("rIdNumbering", f"{_RELATION}/numbering", "numbering.xml"),
            ("rIdSettings", f"{_RELATION}/settings", "settings.xml"),
            ("rIdFonts", f"{_RELATION}/fontTable", "fontTable.xml"),
            ("rIdTheme", f"{_RELATION}/theme", "theme/theme1.xml"),
            ("rIdPortraitHeader", f"{_RELATION}/header", "header1.xml"),
            ("rIdLandscapeHeader", f"{_RELATION}/header", "header2.xml"),
            ("rIdPortraitFooter", f"{_RELATION}/footer", "footer1.xml"),
            ("rIdLandscapeFooter", f"{_RELATION}/footer", "footer2.xml"),
        ),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(),
        "word/theme/theme1.xml": _theme(),
        "word/header1.xml": _header(PORTRAIT_WIDTH),
        "word/header2.xml": _header(LANDSCAPE_WIDTH),
        "word/footer1.xml": _footer(PORTRAIT_WIDTH),
        "word/footer2.xml": _footer(LANDSCAPE_WIDTH),
    }


# ----- header and footer: the classification and the draft mark above, what this is and which page below

def _right_tab(width: int) -> str:
    """Moves the right-hand words to the margin of a page that is wider than the style expects."""
    if width == PORTRAIT_WIDTH:
        return ""
    return (f'<w:tabs><w:tab w:val="clear" w:pos="{twips(PORTRAIT_WIDTH)}"/>'
            f'<w:tab w:val="right" w:pos="{twips(width)}"/></w:tabs>')


def _header(width: int) -> str:
    line = (f'<w:p><w:pPr><w:pStyle w:val="Header"/>{_right_tab(width)}</w:pPr>'
            f'{runs("{{ document.classification }}")}<w:r><w:tab/></w:r>{runs("{{ document.date }}")}</w:p>')
    draft = (paragraph("{%p if document.draft_mark %}")
             + paragraph("{{ document.draft_mark }}", "DraftMark")
             + paragraph("{%p endif %}"))
    return f"{HEAD}<w:hdr {NAMESPACES}>{draft}{line}</w:hdr>"


def _footer(width: int) -> str:
    line = (f'<w:p><w:pPr><w:pStyle w:val="Footer"/>{_right_tab(width)}</w:pPr>'
            f'{runs("{{ document.title }}, {{ practice.name }}, {{ practice.ods_code }}")}<w:r><w:tab/></w:r>'
            f'{runs("Page ")}{field("PAGE", "1")}{runs(" of ")}{field("NUMPAGES", "1")}</w:p>')
    return f"{HEAD}<w:ftr {NAMESPACES}>{line}</w:ftr>"


# ----- the rest of the package

def _settings() -> str:
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1),
                            ("enableOpenTypeFeatures", 1), ("doNotFlipMirrorIndents", 1),
                            ("differentiateMultirowTableHeaders", 1)))
    return (f'{HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
            f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{compat}</w:compat>'
            '<w:themeFontLang w:val="en-GB"/>'
            '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
            'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" '
            'w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
            '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>')


def _fonts() -> str:
    return (f'{HEAD}<w:fonts {NAMESPACES}><w:font w:name="Arial"><w:panose1 w:val="020B0604020202020204"/>'
            '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>')


def _theme() -> str:
    """Word's colour picker and font list in NHS colours and Arial, for whoever edits the template."""
    colours = (("dk1", TEXT), ("lt1", WHITE), ("dk2", DARK_BLUE), ("lt2", PALE_GREY), ("accent1", NHS_BLUE),
               ("accent2", DARK_BLUE), ("accent3", GREEN), ("accent4", RED), ("accent5", "330072"),
               ("accent6", GREY), ("hlink", NHS_BLUE), ("folHlink", "330072"))
    scheme = "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in colours)
    font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="House style">'
            f'<a:themeElements><a:clrScheme name="House style">{scheme}</a:clrScheme><a:fontScheme name="Arial">'
            f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
            f'<a:fmtScheme name="Plain"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
            f"<a:lnStyleLst>{line * 3}</a:lnStyleLst>"
            f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
            "</a:fmtScheme></a:themeElements></a:theme>")


def _core_properties(template: Template) -> str:
    return (f'{HEAD}<cp:coreProperties '
            'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"<dc:title>{{{{ practice.name }}}}: {escape(template.title)}</dc:title>"
            f"<dc:subject>{escape(template.about)}</dc:subject><dc:creator>{{{{ document.author }}}}</dc:creator>"
            "<dc:language>en-GB</dc:language>"
            '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created>'
            '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>')


def _app_properties() -> str:
    return (f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Application>migdocs</Application></Properties>")


def _content_types() -> str:
    overrides = (
        ("/word/document.xml", f"{_WORD_TYPE}.document.main+xml"),
        ("/word/styles.xml", f"{_WORD_TYPE}.styles+xml"),
        ("/word/numbering.xml", f"{_WORD_TYPE}.numbering+xml"),
        ("/word/settings.xml", f"{_WORD_TYPE}.settings+xml"),
        ("/word/fontTable.xml", f"{_WORD_TYPE}.fontTable+xml"),
        ("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
        ("/word/header1.xml", f"{_WORD_TYPE}.header+xml"),
        ("/word/header2.xml", f"{_WORD_TYPE}.header+xml"),
        ("/word/footer1.xml", f"{_WORD_TYPE}.footer+xml"),
        ("/word/footer2.xml", f"{_WORD_TYPE}.footer+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    )
    return (f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            + "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides) + "</Types>")


def _relationships(*rows: tuple[str, str, str]) -> str:
    return (f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + "".join(f'<Relationship Id="{id_}" Type="{kind}" Target="{target}"/>' for id_, kind, target in rows)
            + "</Relationships>")
