"""What keeps a document from being read by everybody: structure, tables, pictures, links, language, title.

The rules are those that WCAG 2.2 AA and EN 301 549 come to for a Word file, as far as they show in the file itself.
Used on templates by the template check, and just as well on finished documents.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree

from migdocs.documents.engine.faults import warning
from migdocs.documents.engine.field_codes import instructions
from migdocs.documents.engine.legibility import Styles, illegible
from migdocs.documents.engine.names import (
    CELL,
    CELL_PROPERTIES,
    DRAWING,
    PARAGRAPH_PROPERTIES,
    ROW,
    ROW_PROPERTIES,
    TABLE,
    TABLE_PROPERTIES,
    TEXT_BOX,
    VALUE,
    W,
)
from migdocs.documents.engine.opened import WordFile
from migdocs.documents.engine.places import (
    PlacedParagraph,
    Walk,
    clipped,
    heading_level,
    heading_styles,
    inner,
    span_of,
    text_of,
)
from migdocs.documents.engine.properties import DUBLIN_CORE
from migdocs.documents.engine.raising import is_visible
from migdocs.domain.document_place import DocumentPlace
from migdocs.domain.findings import Finding

_TYPED_LIST = re.compile(r"\s*(?:[•·▪●○◦–—*-]\s|\d{1,2}[.)]\s|[a-z]\)\s)")
_ONLY_TAGS = re.compile(r"(?:\{[%#][^{}]*[%#]\}\s*)+")  # such a paragraph or row is gone when the template is filled
_EMPTY_LINKS = {"here", "click here", "link", "this link", "read more", "more", "click", "this", "this page"}
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"


def barriers(file: WordFile) -> tuple[Finding, ...]:
    """Everything in a Word file that shuts somebody out; each kind is named once, with its first place."""
    styles_root = file.tree_if_there(file.part_of_kind("wordprocessingml.styles+xml"))
    headings = heading_styles(styles_root)
    styles = Styles(styles_root, file.tree_if_there(file.part_of_kind("theme+xml")))
    found: list[Finding] = list(_properties(file, styles))
    body = file.tree(file.main)
    placed = list(Walk(file.name, "body", headings).paragraphs(body))
    found += _headings(placed, headings)
    for each in placed:
        found += _paragraph(each, styles)
    found += _tables(body, placed, file.name)
    found += _pictures(placed)
    found += _footer(file)
    found += illegible(placed, styles, headings)
    return tuple(_first_of_each(found))


def _first_of_each(found: Iterable[Finding]) -> Iterator[Finding]:
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in found:
        groups.setdefault((finding.code, finding.message), []).append(finding)
    for group in groups.values():
        more = len(group) - 1
        places = f" The same in {more} other place{'s' if more > 1 else ''}." if more else ""
        yield group[0]._replace(message=group[0].message + places)


def _at(each: PlacedParagraph) -> DocumentPlace:
    return replace(each.place, text=clipped(text_of(each.element)))


def _properties(file: WordFile, styles: Styles) -> Iterator[Finding]:
    place = DocumentPlace(file.name, "document properties")
    core = next((part for part, kind in file.types.items() if kind.endswith("core-properties+xml")), "")
    root = file.tree(core) if core else None
    for name, word in (("title", "title"), ("creator", "author")):
        words = root.findtext(f"{{{DUBLIN_CORE}}}{name}") if root is not None else ""
        if not (words or "").strip():
            yield warning(f"no-{word}", f"The document has no {word}.", place,
                          f"In Word choose File, Info, and fill in the {word}; screen readers announce it first.")
    if styles.language.lower() != "en-gb":
        yield warning("language", f"The language of the text is set to “{styles.language or 'nothing'}”, not to "
                      "English (United Kingdom).", place,
                      "Select everything (Ctrl+A), then Review, Language, Set Proofing Language.")


def _headings(placed: list[PlacedParagraph], headings: dict[str, int]) -> Iterator[Finding]:
    last = 0
    tops: list[PlacedParagraph] = []
    titles: list[PlacedParagraph] = []
    for each in placed:
        level = heading_level(each.element, headings)
        if not level or not text_of(each.element).strip():
            continue
        if level > last + 1 and (last or level > 2):
            yield warning("heading-skipped", f"A heading of level {level} follows one of level {last}." if last else
                          f"The first heading is of level {level}.", _at(each),
                          f"Give it the style Heading {last + 1}.")
        style = each.element.find(f"{PARAGRAPH_PROPERTIES}/{W}pStyle")
        (titles if style is not None and style.get(VALUE) == "Title" else tops).append(each) if level == 1 else None
        last = level
    if not tops and not titles and placed:
        yield warning("no-heading", "The document has neither a title nor a heading of level 1.", placed[0].place,
                      "Give its title the style Title or Heading 1.")
    if len(tops) > 1 and not titles:
        yield warning("several-titles", "The document has several headings of level 1 and no title.", _at(tops[1]),
                      "Give the document's title the style Title, or make the others Heading 2.")


def _paragraph(each: PlacedParagraph, styles: Styles) -> Iterator[Finding]:
    element = each.element
    words = text_of(element)
    if not any(is_visible(inside) for inside in element.iter()):
        if not _is_needed(element):
            yield warning("spacer-paragraph", "An empty paragraph is used for distance.", each.place,
                          "Delete it and give the paragraph before it space after (Layout, Spacing).")
        return
    if _TYPED_LIST.match(words) and not styles.is_list(element) and not each.place.table:
        yield warning("typed-list", "A list is typed by hand.", _at(each),
                      "Delete the sign at its beginning and use Home, Bullets or Numbering.")
    for link in element.iter(f"{W}hyperlink"):
        shown = text_of(link).strip().lower().rstrip(".")
        if shown in _EMPTY_LINKS:
            yield warning("link-text", f"The words “{text_of(link).strip()}” do not say where the link leads.",
                          _at(each), "Make the link of words that name its target.")
    if next(element.iter(TEXT_BOX), None) is not None:
        yield warning("text-box", "There is a text box, which screen readers may leave out or read in the wrong place.",
                      _at(each), "Move its text into a paragraph with a border.")


def _is_needed(paragraph: etree._Element) -> bool:
    """An empty paragraph that Word itself needs: alone in a cell, between tables, at the end of a section."""
    parent = paragraph.getparent()
    if parent is None or paragraph.find(f"{PARAGRAPH_PROPERTIES}/{W}sectPr") is not None:
        return True
    before, after = paragraph.getprevious(), paragraph.getnext()
    if before is not None and before.tag == TABLE:  # Word wants one between two tables and at the end
        return after is None or after.tag in (TABLE, f"{W}sectPr")
    if parent.tag == CELL:  # room for an answer, or one branch of a condition, unless text stands beside it
        return not any(_is_text(child) for child in (before, after) if child is not None)
    return parent.tag in (f"{W}hdr", f"{W}ftr") and len(parent) == 1


def _is_text(element: etree._Element) -> bool:
    words = text_of(element).strip()
    return bool(words) and not _ONLY_TAGS.fullmatch(words)


def _tables(body: etree._Element, placed: list[PlacedParagraph], template: str) -> Iterator[Finding]:
    places: dict[etree._Element, DocumentPlace] = {}
    for each in placed:
        for table in each.element.iterancestors(TABLE):
            places.setdefault(table, each.place)
            break
    for table in body.iter(TABLE):
        place = replace(places.get(table, DocumentPlace(template)), row=1, column=1, column_heading="")
        rows = list(inner(table, ROW))
        if next(table.iterancestors(TABLE), None) is not None:
            yield warning("nested-table", "A table stands inside another table.", place,
                          "Take it out, or make one table of both.")
        header = rows[0].find(f"{ROW_PROPERTIES}/{W}tblHeader") if rows else None
        if len(rows) > 1 and (header is None or header.get(VALUE) in ("0", "false")):
            yield warning("no-header-row", "The table's first row is not marked as its header row.", place,
                          "Click into the row, then Table Layout, Repeat Header Rows.")
        if any(span_of(cell) > 1 or cell.find(f"{CELL_PROPERTIES}/{W}vMerge") is not None
               for row in rows if not _ONLY_TAGS.fullmatch(text_of(row).strip()) for cell in inner(row, CELL)):
            yield warning("merged-cells", "The table has merged cells.", place,
                          "Split them, or make two tables of it.")
        if not any(table.find(f"{TABLE_PROPERTIES}/{W}{name}") is not None
                   for name in ("tblCaption", "tblDescription")):
            yield warning("table-without-words", "The table has no alternative text.", place,
                          "Right-click it, Table Properties, Alt Text: one sentence of what it shows.")


def _pictures(placed: list[PlacedParagraph]) -> Iterator[Finding]:
    for each in placed:
        for drawing in each.element.iter(f"{{{DRAWING}}}docPr"):
            decorative = any(True for _ in drawing.iter(f"{{{_DECORATIVE}}}decorative"))
            if not (drawing.get("descr") or drawing.get("title") or "").strip() and not decorative:
                yield warning("picture-without-words", "A picture has no alternative text.", _at(each),
                              "Right-click it, View Alt Text, and say what it shows, or mark it as decorative.")


def _footer(file: WordFile) -> Iterator[Finding]:
    footers = [file.tree(part) for part, label in file.stories.items() if label == "footer"]
    place = DocumentPlace(file.name, "footer")
    if not any(words.split()[:1] == ["PAGE"] for footer in footers for words in instructions(footer)):
        yield warning("no-page-number", "No footer shows the page number.", place,
                      "Insert, Page Number, Bottom of Page.")
    if not any(_says_more_than_a_number(footer) for footer in footers):
        yield warning("no-title-in-footer", "No footer shows the document's title.", place,
                      "Write the title into the footer, so that a loose page can be told.")


def _says_more_than_a_number(footer: etree._Element) -> bool:
    words = text_of(footer)
    return len(re.sub(r"(?i)\bpage\b|\bof\b|[\d\s]", "", words)) > 3 or any(
        code.split()[:1] == ["TITLE"] or "Title" in code for code in instructions(footer))
