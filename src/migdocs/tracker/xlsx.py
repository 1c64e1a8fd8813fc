"""Reads an .xlsx or .xlsm file: which sheets it has, its shared texts and number formats, then each sheet."""

import posixpath
from urllib.parse import unquote

from migdocs.domain.errors import UnreadableInput
from migdocs.ooxml import MEGABYTE, Package, damaged
from migdocs.tracker.serials import format_kind
from migdocs.tracker.shown import in_short
from migdocs.tracker.wording import tidy
from migdocs.tracker.workbook import Sheet, Workbook
from migdocs.tracker.xlsx_plain import plain_sheet, plain_texts
from migdocs.tracker.xlsx_sheet import MOST_CELLS, REMOVE, Look, read_sheet, too_large, whole
from migdocs.tracker.xml_parts import elements, parse, parser_for

MOST_TEXTS = 400_000
LARGEST_TEXTS = 20 * MEGABYTE


def read_xlsx(package: Package) -> Workbook:
    """Every worksheet of the package, hidden ones too; charts and dialog sheets are passed over."""
    name = package.name
    root = _targets(package, "")
    part = next((target for kind, target in root.values() if kind == "officeDocument"), "xl/workbook.xml")
    book = elements(_part(package, part), name, ("workbookPr", "sheet"))
    targets = _targets(package, part)
    uses_1904 = any(element == "workbookPr" and attributes.get("date1904") in ("1", "true")
                    for element, attributes in book)
    look = Look(name, _texts(package, targets), _styles(package, targets), uses_1904)

    sheets: list[Sheet] = []
    read: set[str] = set()
    parts = {part.casefold(): part for part in package.members}
    left = MOST_CELLS
    for title, relation in _sheets(book):
        if relation not in targets:
            raise damaged(name)
        kind, target = targets[relation]
        target = parts.get(target.casefold(), target)  # some programs mix upper and lower case
        if kind != "worksheet":
            continue
        if target not in package.members:
            raise _missing_sheet(name, title)
        if target in read:
            raise damaged(name)
        read.add(target)
        size = package.members[target].file_size
        sheet = plain_sheet(package.read(target), title, look) if size <= MEGABYTE else None
        if sheet is None:
            sheet = read_sheet(package.pieces(target), size, title, look)
        left -= sum(len(cells) for cells in sheet.rows.values())
        if left < 0:
            raise too_large(name, title)
        sheets.append(sheet)
    return Workbook(tuple(sheets), uses_1904=uses_1904)


def _part(package: Package, part: str) -> bytes:
    if part not in package.members:
        raise damaged(package.name)
    return package.read(part)


def _targets(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """The relationships of a part: id to (kind, the part it leads to)."""
    folder, base = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{base}.rels")
    if relations not in package.members:
        return {}
    found = {}
    for element, attributes in elements(package.read(relations), package.name, ("Relationship",)):
        if element == "Relationship" and attributes.get("TargetMode") != "External":
            target = unquote(attributes.get("Target", ""))
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = attributes.get("Type", "").rpartition("/")[2]
            found[attributes.get("Id", "")] = (kind, path)
    return found


def _sheets(book: list[tuple[str, dict[str, str]]]) -> list[tuple[str, str]]:
    return [(in_short(tidy(attributes.get("name", ""))), attributes.get("id", "")) for element, attributes in book
            if element == "sheet"]


def _texts(package: Package, targets: dict[str, tuple[str, str]]) -> list[str]:
    """The texts that cells share; readings printed above East Asian characters are left out."""
    part = next((target for kind, target in targets.values() if kind == "sharedStrings"), None)
    if part is None or part not in package.members:
        return []
    if package.members[part].file_size > LARGEST_TEXTS:
        raise too_much_text(package.name)
    content = package.read(part)
    plain = plain_texts(content) if len(content) <= MEGABYTE else None
    return _texts_of_any_shape(content, package.name) if plain is None else plain


def _texts_of_any_shape(content: bytes, name: str) -> list[str]:
    texts: list[str] = []
    runs: list[str] = []
    item_name = text_name = phonetic_name = ""
    phonetic = False

    def first(element: str, attributes: dict[str, str]) -> None:  # noqa: ARG001
        nonlocal item_name, text_name, phonetic_name
        prefix = element.removesuffix("sst")
        item_name, text_name, phonetic_name = prefix + "si", prefix + "t", prefix + "rPh"
        parser.StartElementHandler = start

    def start(element: str, attributes: dict[str, str]) -> None:  # noqa: ARG001
        nonlocal phonetic
        if element == text_name:
            if not phonetic:
                parser.CharacterDataHandler = runs.append
        elif element == phonetic_name:
            phonetic = True

    def end(element: str) -> None:
        nonlocal phonetic
        if element == text_name:
            parser.CharacterDataHandler = None
        elif element == item_name:
            texts.append(tidy("".join(runs)))
            runs.clear()
            if len(texts) > MOST_TEXTS:
                raise too_much_text(name)
        elif element == phonetic_name:
            phonetic = False

    parser = parser_for(name)
    parser.StartElementHandler, parser.EndElementHandler = first, end
    parse(parser, (content,), name)
    return texts


def _styles(package: Package, targets: dict[str, tuple[str, str]]) -> list[tuple[str, str]]:
    """For each cell style what its number format shows, and the format's code."""
    part = next((target for kind, target in targets.values() if kind == "styles"), None)
    if part is None or part not in package.members:
        return []
    codes: dict[int, str] = {}
    styles: list[tuple[str, str]] = []
    inside = False
    wanted = ("numFmt", "cellXfs", "cellStyles", "dxfs", "xf")
    for element, attributes in elements(package.read(part), package.name, wanted):
        number = whole(attributes.get("numFmtId", "0"), 1_000_000)
        if element == "numFmt":
            codes[number] = attributes.get("formatCode", "")
        elif element in ("cellXfs", "cellStyles", "dxfs"):
            inside = element == "cellXfs"
        elif element == "xf" and inside:
            styles.append((format_kind(number, codes.get(number)), codes.get(number, "")))
    return styles


def too_much_text(name: str) -> UnreadableInput:
    """The workbook holds a register or an export beside the tracker, or instead of it."""
    return UnreadableInput(f"{name} holds far more text than a tracker.", REMOVE)


def _missing_sheet(name: str, title: str) -> UnreadableInput:
    return UnreadableInput(f"{name} is damaged: its sheet “{title}” is missing inside the file.",
                           "Open it in Excel with File, Open, Open and Repair, check that the sheet is there, and save "
                           "it under a new name.")
