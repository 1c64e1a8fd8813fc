"""The pieces of a Word document, each a small function that answers its WordprocessingML as text.

Text given to any of them may hold tags ("{{ practice.name }}"), **words in bold** and [links](#bookmark) to a heading
of the same document. Widths and heights are millimetres; a portrait page has 172 across, a landscape page 259.
"""

import re
from xml.sax.saxutils import escape

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
              'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')

NHS_BLUE = "005EB8"
DARK_BLUE = "003087"
TEXT = "212B32"
GREY = "4C6272"  # secondary text
PALE_GREY = "F0F4F5"  # fills only
RULE_GREY = "D8DDE0"  # rules only
RED = "D5281B"
GREEN = "007F3B"
YELLOW = "FFB81C"  # a fill under black text, never a text colour
WHITE = "FFFFFF"
BLACK = "000000"

PORTRAIT_WIDTH = 172
LANDSCAPE_WIDTH = 259


def twips(mm: float) -> int:
    """Word measures in twentieths of a point: 1,440 to the inch."""
    return round(mm * 1440 / 25.4)


# ----- text

_MARKED = re.compile(r"\*\*(?P<bold>.+?)\*\*|\[(?P<link>[^\]]+)\]\(#(?P<anchor>\w+)\)")


def runs(text: str, *, ink: str = "") -> str:
    """The runs of one paragraph: plain words, **bold** words and [links](#bookmark)."""
    pieces, position = [], 0
    for marked in _MARKED.finditer(text):
        pieces.append(_run(text[position:marked.start()], ink=ink))
        if marked["bold"]:
            pieces.append(_run(marked["bold"], style="Strong", ink=ink))
        else:
            link = _run(marked["link"], style="Hyperlink")
            pieces.append(f'<w:hyperlink w:anchor="{marked["anchor"]}" w:history="1">{link}</w:hyperlink>')
        position = marked.end()
    pieces.append(_run(text[position:], ink=ink))
    return "".join(pieces)


def _run(text: str, *, style: str = "", ink: str = "") -> str:
    if not text:
        return ""
    properties = (f'<w:rStyle w:val="{style}"/>' if style else "") + (f'<w:color w:val="{ink}"/>' if ink else "")
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:r>{properties}<w:t{space}>{escape(text)}</w:t></w:r>"


def field(instruction: str, shown: str) -> str:
    """A field that Word works out itself, such as PAGE; `shown` stands there until it does."""
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>{escape(shown)}</w:t></w:r></w:fldSimple>'


def paragraph(text: str, style: str = "", *, keep_with_next: bool = False, properties: str = "") -> str:
    """One paragraph; `style` is a style id of the house style, empty for body text."""
    inside = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside += ("<w:keepNext/>" if keep_with_next else "") + properties
    return f"<w:p>{f'<w:pPr>{inside}</w:pPr>' if inside else ''}{runs(text)}</w:p>"


def lead_in(text: str) -> str:
    """A paragraph that stays on the page of the table or list that it leads to."""
    return paragraph(text, keep_with_next=True)


def title(text: str) -> str:
    """The document's title, once, on its first page."""
    return paragraph(text, "Title")


def subtitle(text: str) -> str:
    """The line under the title."""
    return paragraph(text, "Subtitle")


def heading(level: int, text: str, *, bookmark: str = "", number: bool = False, new_page: bool = False) -> str:
    """A heading of level 1 to 3; `bookmark` lets links find it, `number` counts it, `new_page` starts a page."""
    properties = f'<w:pStyle w:val="Heading{level}"/>'
    properties += "<w:pageBreakBefore/>" if new_page else ""
    properties += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>' if number else ""
    words = runs(text)
    if bookmark:
        mark = sum(ord(letter) * place for place, letter in enumerate(bookmark, start=1))  # any number of its own
        words = f'<w:bookmarkStart w:id="{mark}" w:name="{bookmark}"/>{words}<w:bookmarkEnd w:id="{mark}"/>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{words}</w:p>"


def bullets(*items: str) -> str:
    """A bulleted list."""
    return "".join(paragraph(item, "ListBullet") for item in items)


def numbered(*items: str, which: int = 1) -> str:
    """A numbered list; lists of one document that should each begin at 1 take a different `which`, 1 to 12."""
    properties = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{10 + which}"/></w:numPr>'
    return "".join(paragraph(item, "ListNumber", properties=properties) for item in items)


def draft_box() -> str:
    """On page 1 of a draft: the mark, and every error of the tracker."""
    return only_if("document.is_draft",
                   warning("**{{ document.draft_mark }}.** Put these right, and make the document again:",
                           keep_with_next=True),
                   for_each("error in errors", paragraph("{{ error.place }}: {{ error.message }}", "ListBullet")))


def note(text: str, *, keep_with_next: bool = False) -> str:
    """A shaded paragraph with a blue bar: something to remember."""
    return paragraph(text, "Note", keep_with_next=keep_with_next)


def key_date(date: str, about: str) -> str:
    """The date that comes before all others, large, with what is done about it in the same shaded box."""
    return paragraph(date, "KeyDate", keep_with_next=True) + note(about)


def short_words(*pairs: tuple[str, str]) -> str:
    """What the short words of a document stand for, before the first of them is used."""
    told = " ".join(f"**{short}**: {meaning}." for short, meaning in pairs)
    return paragraph("Short words", "TOCHeading") + paragraph(told)


def warning(text: str, *, keep_with_next: bool = False) -> str:
    """A shaded paragraph with a red frame: something that must not be missed."""
    return paragraph(text, "Warning", keep_with_next=keep_with_next)


def contents(*headings: tuple[str, str]) -> str:
    """Links to the (bookmark, heading) pairs, numbered as the headings are.

    It is a contents field without page numbers: Word can renew it (F9), and until then nothing in it can be wrong.
    """
    entries = []
    for number, (anchor, words) in enumerate(headings, start=1):
        begin = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                 '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\n \\h \\z </w:instrText></w:r>'
                 '<w:r><w:fldChar w:fldCharType="separate"/></w:r>') if number == 1 else ""
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>' if number == len(headings) else ""
        link = (f'<w:hyperlink w:anchor="{anchor}" w:history="1"><w:r><w:t>{number}</w:t></w:r><w:r><w:tab/></w:r>'
                f"<w:r><w:t>{escape(words)}</w:t></w:r></w:hyperlink>")
        entries.append(f'<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>{begin}{link}{end}</w:p>')
    return "".join(entries)


# ----- tags that choose and repeat whole paragraphs or tables

def only_if(condition: str, *blocks: str, otherwise: str = "") -> str:
    """The blocks, kept only where the condition holds; `otherwise` stands in their place where it does not."""
    middle = paragraph("{%p else %}") + otherwise if otherwise else ""
    return paragraph(f"{{%p if {condition} %}}") + "".join(blocks) + middle + paragraph("{%p endif %}")


def for_each(loop: str, *blocks: str) -> str:
    """The blocks once for each item: for_each("week in weeks", …)."""
    return paragraph(f"{{%p for {loop} %}}") + "".join(blocks) + paragraph("{%p endfor %}")


# ----- pages

def page(*, landscape: bool = False) -> str:
    """How the pages of one section are laid out: A4, 19 mm margins, header and footer."""
    side = "Landscape" if landscape else "Portrait"
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if landscape else 'w:w="11906" w:h="16838"'
    return (f'<w:sectPr><w:headerReference w:type="default" r:id="rId{side}Header"/>'
            f'<w:footerReference w:type="default" r:id="rId{side}Footer"/><w:pgSz {size}/>'
            '<w:pgMar w:top="1009" w:right="1077" w:bottom="907" w:left="1077" '
            'w:header="454" w:footer="397" w:gutter="0"/></w:sectPr>')


def end_section(text: str, style: str = "", *, landscape: bool = False) -> str:
    """A paragraph that closes a section laid out as told; what follows begins the next section on a new page.

    Word keeps a section's layout in its last paragraph, so each section ends with some words, never an empty line.
    """
    return paragraph(text, style, properties=page(landscape=landscape))
