"""What a template's author should know though nothing is broken: traces of other people, tags that nobody fills."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from migdocs.documents.engine.faults import error, warning
from migdocs.documents.engine.field_codes import instructions
from migdocs.documents.engine.names import PACKAGE_RELATIONS, PARAGRAPH, TEXT, W
from migdocs.documents.engine.opened import WordFile
from migdocs.documents.engine.places import Walk, clipped, heading_styles, text_of
from migdocs.documents.engine.revisions import tracked_changes
from migdocs.domain.document_place import DocumentPlace
from migdocs.domain.findings import Finding

_TAG = re.compile(r"\{[{%].{0,80}?[}%]\}|\{[{%]")
_SINGLE = re.compile(r"(?<![{%\w])\{\s*([A-Za-z_]\w*(?:\.\w+)+)\s*\}(?!\})")
_AUTHOR = f"{W}author"


def remarks(file: WordFile) -> Iterator[Finding]:
    """Every remark on a template's parts as they are in the file."""
    headings = heading_styles(file.tree_if_there(file.part_of_kind("wordprocessingml.styles+xml")))
    for part in file.xml_parts:
        if part == "[Content_Types].xml":
            continue
        root = file.tree(part)
        label = file.stories.get(part, "")
        if label:
            yield from _traces(root, file.name, label, headings)
            yield from unfilled_codes(root, DocumentPlace(file.name, label))
            yield from _attributes(root, DocumentPlace(file.name, label))
        elif part.endswith(".rels"):
            yield from _links(root, file, part)
        elif part.startswith(("word/charts/", "word/diagrams/")):
            words = "".join(str(text) for text in root.itertext())
            yield from _unfilled(words, DocumentPlace(file.name, "chart" if "charts" in part else "SmartArt"),
                                 "a chart or SmartArt drawing", "Write it into the text beside it.")


def _traces(root: etree._Element, name: str, label: str, headings: dict[str, int]) -> Iterator[Finding]:
    changes = list(tracked_changes(root))
    authors = sorted({author for change in changes if (author := change.get(_AUTHOR, ""))})
    comments = [comment for comment in root.iter(f"{W}comment") if not _TAG.search(text_of(comment))]
    place = DocumentPlace(name, label)
    for each in Walk(name, label, headings).paragraphs(root):
        words = text_of(each.element)
        if changes and any(True for _ in tracked_changes(each.element)):
            place = replace(each.place, text=clipped(words))
            break
    if changes:
        by = f" by {', '.join(authors[:3])}" if authors else ""
        yield warning("tracked-changes", f"The template holds {len(changes)} tracked change"
                      f"{'s' if len(changes) > 1 else ''}{by}. They are accepted when it is filled.", place,
                      "In Word choose Review, Accept All Changes, and switch Track Changes off.")
    if comments:
        yield warning("comments", f"The template holds {len(comments)} comment{'s' if len(comments) > 1 else ''}, "
                      f"which every reader will see: “{clipped(text_of(comments[0]), 40)}”.",
                      DocumentPlace(name, label), "In Word choose Review, Delete, Delete All Comments.")
    for each in Walk(name, label, headings).paragraphs(root):
        words = "".join(text.text or "" for text in each.element.iter(TEXT)
                        if next(text.iterancestors(PARAGRAPH), None) is each.element)
        for found in _SINGLE.finditer(words):
            yield warning("single-braces", f"“{found.group()}” has single braces and is printed as it stands.",
                          replace(each.place, text=clipped(words)), f"Did you mean {{{{ {found.group(1)} }}}}?")


def unfilled_codes(root: etree._Element, place: DocumentPlace) -> Iterator[Finding]:
    """Field codes that somebody expects to be filled."""
    for code in instructions(root):
        if code.split()[:1] == ["MERGEFIELD"]:
            yield warning("mail-merge-field", f"“{clipped(code)}” is a mail merge field, which is not filled.", place,
                          "Delete it and write the name of a field in its place, as in {{ practice.name }}.")
        yield from _unfilled(code, place, "a field code", "Write it into the text, not into the field.")


def _links(root: etree._Element, file: WordFile, part: str) -> Iterator[Finding]:
    for relation in root.iter(f"{{{PACKAGE_RELATIONS}}}Relationship"):
        target = relation.get("Target", "").replace("%7B", "{").replace("%7D", "}").replace("%7b", "{").replace(
            "%7d", "}").replace("%25", "%").replace("%20", " ")
        yield from _unfilled(target, DocumentPlace(file.name, file.stories.get(
            part.replace("_rels/", "").removesuffix(".rels"), "body")), "the address of a link",
            "Print the address as text beside it.")


def _attributes(root: etree._Element, place: DocumentPlace) -> Iterator[Finding]:
    texts: Any = root.xpath("//@descr | //@title | //@alt")
    for value in texts:
        yield from _unfilled(str(value), place, "the alternative text of a picture",
                             "Describe the picture in plain words.")


def _unfilled(words: str, place: DocumentPlace, where: str, hint: str) -> Iterator[Finding]:
    tag = _TAG.search(words)
    if tag:
        yield error("tag-not-filled", f"“{clipped(tag.group())}” stands in {where}, where tags are not filled.",
                    place, hint)
