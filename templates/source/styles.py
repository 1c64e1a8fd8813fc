"""The paragraph, character, table and list styles of every shipped template, by Word's own names where it has one."""

from word import (
    DARK_BLUE,
    GREY,
    HEAD,
    NAMESPACES,
    NHS_BLUE,
    PALE_GREY,
    PORTRAIT_WIDTH,
    RED,
    RULE_GREY,
    TEXT,
    WHITE,
    twips,
)


def styles() -> str:
    """word/styles.xml."""
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
    defaults = (f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:color w:val="{TEXT}"/><w:sz w:val="24"/>'
                '<w:szCs w:val="24"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
                '<w:pPrDefault><w:pPr><w:spacing w:before="80" w:after="80" w:line="276" '
                'w:lineRule="auto"/></w:pPr></w:pPrDefault>'
                "</w:docDefaults>")
    bar = f'<w:left w:val="single" w:sz="36" w:space="8" w:color="{NHS_BLUE}"/>'
    frame = "".join(f'<w:{side} w:val="single" w:sz="18" w:space="6" w:color="{RED}"/>'
                    for side in ("top", "left", "bottom", "right"))
    return f"{HEAD}<w:styles {NAMESPACES}>{defaults}" + "".join((
        _style("Normal", "Normal", default=True, quick=True, based_on=""),
        _style("Title", "Title", following="Subtitle", quick=True, lines=_spacing(0, 40),
               letters=_letters(56, DARK_BLUE, bold=True), keep=True),
        _style("Subtitle", "Subtitle", following="Normal", quick=True, lines=_spacing(0, 120),
               letters=_letters(32, GREY), keep=True),
        _style("Heading1", "heading 1", following="Normal", quick=True, keep=True,
               lines=f"{_spacing(280, 60)}<w:outlineLvl w:val=\"0\"/>", letters=_letters(34, DARK_BLUE, bold=True)),
        _style("Heading2", "heading 2", following="Normal", quick=True, keep=True,
               lines=f"{_spacing(180, 60)}<w:outlineLvl w:val=\"1\"/>", letters=_letters(28, NHS_BLUE, bold=True)),
        _style("Heading3", "heading 3", following="Normal", quick=True, keep=True,
               lines=f"{_spacing(160, 40)}<w:outlineLvl w:val=\"2\"/>", letters=_letters(24, TEXT, bold=True)),
        _style("ListBullet", "List Bullet", quick=True,
               lines='<w:numPr><w:numId w:val="1"/></w:numPr>' + _spacing(0, 60)),
        _style("ListNumber", "List Number", quick=True,
               lines='<w:numPr><w:numId w:val="2"/></w:numPr>' + _spacing(0, 60)),
        _style("Note", "Note", quick=True, own=True,
               lines=f'<w:pBdr>{bar}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{PALE_GREY}"/>'
                     f'{_spacing(80, 120)}<w:ind w:left="227"/>'),
        _style("KeyDate", "Key Date", based_on="Note", following="Note", quick=True, own=True,
               lines=_spacing(80, 0), letters=_letters(34, DARK_BLUE, bold=True)),
        _style("Warning", "Warning", quick=True, own=True,
               lines=f'<w:keepLines/><w:pBdr>{frame}</w:pBdr>{_spacing(120, 120)}<w:ind w:left="142" w:right="142"/>'),
        _style("TableText", "Table Text", quick=True, own=True, lines=_spacing(15, 10), letters=_letters(22)),
        _style("TableBullet", "Table Bullet", based_on="TableText", own=True,
               lines='<w:numPr><w:numId w:val="4"/></w:numPr>'),
        _style("TableHeading", "Table Heading", based_on="TableText", quick=True, own=True, keep=True,
               letters=_letters(0, WHITE, bold=True)),
        _style("TableLabel", "Table Label", based_on="TableText", quick=True, own=True,
               letters=_letters(0, bold=True)),
        _style("StripBusy", "Strip Busy", based_on="TableText", own=True, letters=_letters(0, WHITE, bold=True),
               lines=f'<w:shd w:val="clear" w:color="auto" w:fill="{NHS_BLUE}"/><w:jc w:val="center"/>'),
        _style("Poster", "Poster", quick=True, own=True, lines=_spacing(240, 240),
               letters=_letters(44, DARK_BLUE, bold=True)),
        _style("Header", "header", lines=f'<w:tabs><w:tab w:val="right" w:pos="{twips(PORTRAIT_WIDTH)}"/></w:tabs>'
               + _spacing(0, 120), letters=_letters(0, GREY)),
        _style("DraftMark", "Draft Mark", based_on="Header", own=True, lines=_spacing(0, 0),
               letters=_letters(28, RED, bold=True)),
        _style("Footer", "footer", letters=_letters(0, GREY),
               lines=f'<w:pBdr><w:top w:val="single" w:sz="8" w:space="6" w:color="{NHS_BLUE}"/></w:pBdr>'
                     f'<w:tabs><w:tab w:val="right" w:pos="{twips(PORTRAIT_WIDTH)}"/></w:tabs>' + _spacing(0, 0)),
        _style("TOCHeading", "TOC Heading", following="Normal", lines=_spacing(160, 40), keep=True,
               letters=_letters(28, NHS_BLUE, bold=True)),
        _style("TOC1", "toc 1", following="Normal", lines='<w:tabs><w:tab w:val="left" w:pos="510"/></w:tabs>'
               + _spacing(0, 0) + '<w:ind w:left="510" w:hanging="510"/>'),
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>",
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>'
        f'<w:color w:val="{NHS_BLUE}"/><w:u w:val="single"/></w:rPr></w:style>',
        _table_styles(),
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/>'
        "</w:style>",
    )) + "</w:styles>"


def _style(
    id_: str,
    name: str,
    *,
    based_on: str = "Normal",
    following: str = "",
    lines: str = "",
    letters: str = "",
    default: bool = False,
    quick: bool = False,
    own: bool = False,
    keep: bool = False,
) -> str:
    """A paragraph style; `own` marks one that Word does not have, `keep` keeps it with what follows."""
    attributes = (' w:default="1"' if default else "") + (' w:customStyle="1"' if own else "")
    lines = ("<w:keepNext/><w:keepLines/>" if keep else "") + lines
    return (f'<w:style w:type="paragraph"{attributes} w:styleId="{id_}"><w:name w:val="{name}"/>'
            + (f'<w:basedOn w:val="{based_on}"/>' if based_on else "")
            + (f'<w:next w:val="{following}"/>' if following else "") + ("<w:qFormat/>" if quick else "")
            + (f"<w:pPr>{lines}</w:pPr>" if lines else "") + (f"<w:rPr>{letters}</w:rPr>" if letters else "")
            + "</w:style>")


def _spacing(before: int, after: int) -> str:
    """Space before and after in twentieths of a point, and 1.15 lines."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="276" w:lineRule="auto"/>'


def _letters(half_points: int = 0, colour: str = "", *, bold: bool = False) -> str:
    return (("<w:b/><w:bCs/>" if bold else "") + (f'<w:color w:val="{colour}"/>' if colour else "")
            + (f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>' if half_points else ""))


def _table_styles() -> str:
    margins = ('<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>'
               '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>')
    grid = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{RULE_GREY}"/>'
                   for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{grid}</w:tblBorders></w:tblPr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="HouseTable"><w:name w:val="House Table"/>'
        f'<w:basedOn w:val="TableGrid"/><w:qFormat/><w:tblPr>{margins}</w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="{WHITE}"/></w:rPr><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{NHS_BLUE}"/></w:tcPr></w:tblStylePr></w:style>'
    )


# ----- lists: 1 bullets, 2 numbers, 3 numbered headings, 4 bullets in tables, 11 to 22 numbers that begin again at 1

def numbering() -> str:
    """word/numbering.xml."""
    bullet = _list(0, '<w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/>', 397)
    number = _list(1, '<w:numFmt w:val="decimal"/><w:pStyle w:val="ListNumber"/><w:lvlText w:val="%1."/>', 454)
    section = _list(2, '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/>', 680)
    cell = _list(3, '<w:numFmt w:val="bullet"/><w:pStyle w:val="TableBullet"/><w:lvlText w:val="•"/>', 227)
    nums = "".join(f'<w:num w:numId="{place + 1}"><w:abstractNumId w:val="{place}"/></w:num>' for place in range(4))
    again = "".join(
        f'<w:num w:numId="{place}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>" for place in range(11, 23))
    return f"{HEAD}<w:numbering {NAMESPACES}>{bullet}{number}{section}{cell}{nums}{again}</w:numbering>"


def _list(place: int, how: str, indent: int) -> str:
    return (f'<w:abstractNum w:abstractNumId="{place}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
            f'<w:start w:val="1"/>{how}<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/>'
            "</w:pPr></w:lvl></w:abstractNum>")
