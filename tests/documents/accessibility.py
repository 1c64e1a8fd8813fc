"""The checklist that every template and every generated document is held to, in code: `faults` answers what is wrong.

It reads the XML itself, styles resolved as Word resolves them, and tells each fault with the text it stands in.
"""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DC = "{http://purl.org/dc/elements/1.1/}"
BODY_SIZE, TABLE_SIZE = 24, 22  # half points
LINE = 276  # 1.15 lines, in 240ths
CONTRAST = 4.5
PAGE_SIZE = {"11906", "16838"}
BUILT_IN = {"Title": "Title", "Subtitle": "Subtitle", "Heading1": "heading 1", "Heading2": "heading 2",
            "Heading3": "heading 3", "ListBullet": "List Bullet", "ListNumber": "List Number", "Header": "header",
            "Footer": "footer", "TOC1": "toc 1"}

Element = etree._Element


def faults(document: bytes, *, template: bool = False) -> list[str]:
    """Every breach of the checklist, a sentence each; tags are at home in a template and a fault anywhere else."""
    word = opened(document, template=template)
    return [*word.properties(), *word.language(), *word.headings(), *word.tables(), *word.paragraphs(), *word.letters(),
            *word.pages(), *word.oddments()]


def opened(document: bytes, *, template: bool = False) -> "Word":
    """The document's parts, read."""
    with zipfile.ZipFile(BytesIO(document)) as archive:
        return Word({name: archive.read(name) for name in archive.namelist()}, template)


def contrast(ink: str, fill: str) -> float:
    """The contrast ratio of two colours such as 005EB8, as WCAG works it out."""
    light, dark = sorted((_luminance(ink), _luminance(fill)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[place:place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def text_of(element: Element) -> str:
    """The words of an element."""
    return "".join(found.text or "" for found in element.iter(f"{W}t"))


@dataclass
class Word:
    """One document; each method yields the breaches of one part of the checklist."""

    parts: dict[str, bytes]
    template: bool

    def __post_init__(self) -> None:
        self.body = etree.fromstring(self.parts["word/document.xml"])[0]
        self.styles = {style.get(f"{W}styleId"): style
                       for style in etree.fromstring(self.parts["word/styles.xml"]).iter(f"{W}style")}
        self.defaults = etree.fromstring(self.parts["word/styles.xml"]).find(f"{W}docDefaults")
        self.margins = {name: etree.fromstring(data) for name, data in self.parts.items()
                        if name.startswith(("word/header", "word/footer"))}

    # ----- the document as a whole

    def properties(self) -> Iterator[str]:
        core = etree.fromstring(self.parts["docProps/core.xml"])
        for name in ("title", "creator"):
            if not (core.findtext(f"{DC}{name}") or "").strip():
                yield f"the property {name} is empty"
        if core.findtext(f"{DC}language") != "en-GB":
            yield "the property language is not en-GB"

    def language(self) -> Iterator[str]:
        if self.defaults.find(f".//{W}lang").get(f"{W}val") != "en-GB":
            yield "the styles are not in en-GB"
        if etree.fromstring(self.parts["word/settings.xml"]).find(f"{W}themeFontLang").get(f"{W}val") != "en-GB":
            yield "the settings are not in en-GB"

    def headings(self) -> Iterator[str]:
        for style, name in BUILT_IN.items():
            if self.styles[style].find(f"{W}name").get(f"{W}val") != name:
                yield f"the style {style} is not Word's own"
        titles = [found for found in self.body.iter(f"{W}p") if self._style(found) == "Title"]
        if len(titles) != 1:
            yield f"there are {len(titles)} titles"
        level = 0
        for found in self.body.iter(f"{W}p"):
            style = self._style(found)
            if style.startswith("Heading"):
                if int(style[-1]) > level + 1:
                    yield f"the heading “{text_of(found)}” skips a level"
                level = int(style[-1])
                if not text_of(found).strip():
                    yield "a heading is empty"

    def pages(self) -> Iterator[str]:
        for section in self.body.iter(f"{W}sectPr"):
            size = section.find(f"{W}pgSz")
            if {size.get(f"{W}w"), size.get(f"{W}h")} != PAGE_SIZE:
                yield "a page is not A4"
            for kind in ("header", "footer"):
                if section.find(f"{W}{kind}Reference") is None:
                    yield f"a section has no {kind}"
        for name, part in self.margins.items():
            fields = "".join(found.get(f"{W}instr", "") for found in part.iter(f"{W}fldSimple"))
            words = text_of(part).replace("Page", "").replace("of", "").strip(" 1")
            if "footer" in name and not (words and "PAGE" in fields.split() and "NUMPAGES" in fields.split()):
                yield f"{name} lacks the title, the page or the number of pages"

    def oddments(self) -> Iterator[str]:
        for name in ("txbxContent", "pict", "altChunk", "ins", "del", "object"):
            if self.body.find(f".//{W}{name}") is not None:
                yield f"there is a w:{name}"
        for link in self.body.iter(f"{W}hyperlink"):
            if text_of(link).strip().casefold() in ("", "here", "click here") or "://" in text_of(link):
                yield f"the link “{text_of(link)}” does not say where it leads"
        if not self.template:
            for name, data in self.parts.items():
                if name.endswith((".xml", ".rels")) and (b"{{" in data or b"{%" in data or b"}}" in data):
                    yield f"{name} still holds a tag"

    # ----- tables and paragraphs

    def tables(self) -> Iterator[str]:
        for table in self.body.iter(f"{W}tbl"):
            properties = table.find(f"{W}tblPr")
            caption = properties.find(f"{W}tblCaption")
            name = "a table" if caption is None else f"the table “{caption.get(f'{W}val')}”"
            if caption is None or properties.find(f"{W}tblDescription") is None:
                yield f"{name} has no alternative text"
            if table.find(f".//{W}tbl") is not None:
                yield f"{name} holds another table"
            rows = [row for row in table.iter(f"{W}tr") if not (self.template and text_of(row).startswith("{%tr"))]
            if rows[0].find(f"{W}trPr/{W}tblHeader") is None:
                yield f"{name} has no header row that repeats"
            if len(rows) < 2:
                yield f"{name} has no rows below its header"
            for row in rows:
                yield from self._row(name, row, len(rows[0].findall(f"{W}tc")))

    def _row(self, table: str, row: Element, columns: int) -> Iterator[str]:
        where = f"{table}, row “{text_of(row)[:40]}”"
        if row.find(f"{W}trPr/{W}cantSplit") is None:
            yield f"{where}, may split over two pages"
        cells = row.findall(f"{W}tc")
        if len(cells) != columns:
            yield f"{where}, has {len(cells)} cells where its header has {columns}"
        for cell in cells:
            if any(cell.find(f"{W}tcPr/{W}{name}") is not None for name in ("gridSpan", "vMerge", "hMerge")):
                yield f"{where}, has merged cells"
            if cell[-1].tag != f"{W}p":
                yield f"{where}, has a cell that does not end with a paragraph"

    def paragraphs(self) -> Iterator[str]:
        for found in self.body.iterchildren(f"{W}p"):
            if not text_of(found).strip():
                yield "there is an empty paragraph"
        for found in self.body.iter(f"{W}p"):
            words = text_of(found)
            if words.startswith(("•", "- ", "* ")):
                yield f"“{words[:40]}” is a list typed by hand"
            if found.find(f"{W}r/{W}tab") is not None:
                yield f"“{words[:40]}” is laid out with tabs"

    # ----- letters: fonts, sizes, colours, spacing

    def letters(self) -> Iterator[str]:
        yield from self._letters(self.body)
        for part in self.margins.values():
            yield from self._letters(part)

    def _letters(self, part: Element) -> Iterator[str]:
        for found in part.iter(f"{W}p"):
            line = int(self._paragraph_value(found, "spacing", "line") or 240)
            justified = self._paragraph_value(found, "jc", "val")
            if text_of(found).strip() and line < LINE and not _stands_upright(found):
                yield f"“{text_of(found)[:40]}” has lines less than 1.15 apart"
            if justified == "both":
                yield f"“{text_of(found)[:40]}” is justified"
            for run in found.iter(f"{W}r"):
                if text_of(run).strip():
                    yield from self._run(found, run)

    def _run(self, paragraph: Element, run: Element) -> Iterator[str]:
        words = f"“{text_of(run)[:40]}”"
        in_table = next(paragraph.iterancestors(f"{W}tc"), None)
        size = int(self._value(paragraph, run, "sz") or 0)
        if size < (BODY_SIZE if in_table is None else TABLE_SIZE):
            yield f"{words} is set in {size / 2:g} point"
        if self._value(paragraph, run, "rFonts", "ascii") != "Arial":
            yield f"{words} is not set in Arial"
        if self._value(paragraph, run, "i") not in ("", "0", "false"):
            yield f"{words} is in italics"
        if self._value(paragraph, run, "u") not in ("", "none") and run.getparent().tag != f"{W}hyperlink":
            yield f"{words} is underlined"
        ink, fill = self._value(paragraph, run, "color") or "000000", self._fill(paragraph, run, in_table)
        if "auto" not in (ink, fill) and contrast(ink, fill) < CONTRAST:
            yield f"{words}, {ink} on {fill}, has a contrast of only {contrast(ink, fill):.1f}"

    def _style(self, paragraph: Element) -> str:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return "Normal" if style is None else style.get(f"{W}val")

    def _chain(self, style: str) -> Iterator[Element]:
        while style:
            found = self.styles[style]
            yield found
            based_on = found.find(f"{W}basedOn")
            style = "" if based_on is None else based_on.get(f"{W}val")

    def _value(self, paragraph: Element, run: Element, name: str, attribute: str = "val") -> str:
        """A character property as it takes effect: the run's own, its style's, its paragraph's style's, the default."""
        own = run.find(f"{W}rPr/{W}rStyle")
        sources = [run, *(self._chain(own.get(f"{W}val")) if own is not None else ()),
                   *self._chain(self._style(paragraph)), self.defaults.find(f"{W}rPrDefault")]
        return _first(sources, f"{W}rPr/{W}{name}", attribute)

    def _paragraph_value(self, paragraph: Element, name: str, attribute: str) -> str:
        sources = [paragraph, *self._chain(self._style(paragraph)), self.defaults.find(f"{W}pPrDefault")]
        return _first(sources, f"{W}pPr/{W}{name}", attribute)

    def _fill(self, paragraph: Element, run: Element, cell: Element | None) -> str:
        own = run.find(f"{W}rPr/{W}shd")
        fill = own.get(f"{W}fill") if own is not None else self._paragraph_value(paragraph, "shd", "fill")
        if not fill and cell is not None and (shade := cell.find(f"{W}tcPr/{W}shd")) is not None:
            fill = shade.get(f"{W}fill")
        return fill or "FFFFFF"


def _stands_upright(paragraph: Element) -> bool:
    """Whether it is the one line of a heading cell that is written upwards: there is no next line to keep away from."""
    cell = next(paragraph.iterancestors(f"{W}tc"), None)
    return cell is not None and cell.find(f"{W}tcPr/{W}textDirection") is not None


def _first(sources: list[Element], path: str, attribute: str) -> str:
    """The value of the first source that has the property with that attribute; a bare w:i means "on"."""
    for source in sources:
        found = source.find(path)
        if found is not None and (attribute == "val" or found.get(f"{W}{attribute}")):
            return found.get(f"{W}{attribute}") or "on"
    return ""
