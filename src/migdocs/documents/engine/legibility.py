"""Fonts, sizes, spacing and colours as a reader meets them, worked out through Word's styles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from migdocs.documents.engine.faults import warning
from migdocs.documents.engine.names import (
    CELL,
    PARAGRAPH_PROPERTIES,
    RUN,
    RUN_PROPERTIES,
    TEXT,
    VALUE,
    W,
    number_in,
    properties_of,
)
from migdocs.documents.engine.places import PlacedParagraph, clipped, heading_level, text_of
from migdocs.domain.document_place import DocumentPlace
from migdocs.domain.findings import Finding

_DRAWINGML = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PLAIN_FONTS = {"arial", "frutiger", "frutiger lt std", "liberation sans", "helvetica", "helvetica neue"}
_COLOURED = re.compile(r"\{%[-\s]*cellbg\b")
SMALLEST, SMALLEST_IN_TABLE = 12.0, 11.0  # points
CLOSEST_LINES = 1.15
LOWEST_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks: its font, its size in points, its colour as six digits, "" where not said."""

    font: str = ""
    size: float = 0.0
    colour: str = ""

    def over(self, other: "Look") -> "Look":
        """This look, and the other's wherever this says nothing."""
        return Look(self.font or other.font, self.size or other.size, self.colour or other.colour)


class Styles:
    """The styles of a document, each looked up through those it is based on."""

    def __init__(self, root: etree._Element | None, theme: etree._Element | None) -> None:
        self._fonts = _theme_fonts(theme)
        self._styles: dict[str, etree._Element] = {}
        self._default = ""
        self._coloured: dict[etree._Element, bool] = {}  # cells whose colour a tag decides
        self.language = ""
        self._base = Look("Times New Roman", 10.0, "")
        self._base_line = 1.0
        if root is None:
            return
        for style in root.iter(f"{W}style"):
            self._styles[style.get(f"{W}styleId", "")] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                self._default = style.get(f"{W}styleId", "")
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{RUN_PROPERTIES}")
        self._base = self.look(defaults).over(self._base)
        language = defaults.find(f"{W}lang") if defaults is not None else None
        self.language = language.get(VALUE, "") if language is not None else ""
        normal = self._styles.get(self._default)
        language = normal.find(f"{RUN_PROPERTIES}/{W}lang") if normal is not None else None
        if language is not None:
            self.language = language.get(VALUE, self.language)
        self._base_line = _line(root.find(f"{W}docDefaults/{W}pPrDefault/{PARAGRAPH_PROPERTIES}")) or 1.0

    def look(self, properties: etree._Element | None) -> Look:
        """What a w:rPr says itself."""
        if properties is None:
            return Look()
        fonts, size, colour = (properties.find(f"{W}{name}") for name in ("rFonts", "sz", "color"))
        font = ""
        if fonts is not None:
            font = self._fonts.get(fonts.get(f"{W}asciiTheme", ""), "") or fonts.get(f"{W}ascii", "")
        points = number_in(size.get(VALUE)) if size is not None else 0
        shade = colour.get(VALUE, "") if colour is not None else ""
        return Look(font, points / 2, shade if len(shade) == 6 else "")

    def _chain(self, name: str) -> Iterator[etree._Element]:
        for _ in range(12):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            based = style.find(f"{W}basedOn")
            name = based.get(VALUE, "") if based is not None else ""

    def of_run(self, run: etree._Element, style_name: str) -> Look:
        """How a run comes to look in a paragraph of that style."""
        properties = properties_of(run)
        look = self.look(properties)
        own = properties.find(f"{W}rStyle") if properties is not None else None
        for style in self._chain(own.get(VALUE, "") if own is not None else ""):
            look = look.over(self.look(style.find(RUN_PROPERTIES)))
        for style in self._chain(style_name or self._default):
            look = look.over(self.look(style.find(RUN_PROPERTIES)))
        return look.over(self._base)

    def background(self, run: etree._Element, paragraph: etree._Element, style_name: str) -> str:
        """The colour behind a run: its own, its paragraph's or its cell's; "" where a tag decides it."""
        shades = [_inside(properties_of(run), "shd"), _inside(properties_of(paragraph), "shd")]
        own = _inside(properties_of(run), "rStyle")
        for style in self._chain(own.get(VALUE, "") if own is not None else ""):
            shades.append(style.find(f"{RUN_PROPERTIES}/{W}shd"))
        for style in self._chain(style_name):
            shades += [style.find(f"{RUN_PROPERTIES}/{W}shd"), style.find(f"{PARAGRAPH_PROPERTIES}/{W}shd")]
        cell = next(paragraph.iterancestors(CELL), None)
        if cell is not None:
            if cell not in self._coloured:
                self._coloured[cell] = bool(_COLOURED.search(text_of(cell)))
            if self._coloured[cell]:
                return ""
            shades.append(_inside(properties_of(cell), "shd"))
        for shade in shades:
            fill = shade.get(f"{W}fill", "") if shade is not None else ""
            if len(fill) == 6 and _is_colour(fill):
                return fill.upper()
        return "FFFFFF"

    def line_of(self, paragraph: etree._Element) -> float:
        """A paragraph's line spacing, 1 for single."""
        own = _line(paragraph.find(PARAGRAPH_PROPERTIES))
        if own:
            return own
        for style in self._chain(_style_of(paragraph) or self._default):
            line = _line(style.find(PARAGRAPH_PROPERTIES))
            if line:
                return line
        return self._base_line

    def is_list(self, paragraph: etree._Element) -> bool:
        """Whether Word itself puts the bullet or number before a paragraph."""
        path = f"{PARAGRAPH_PROPERTIES}/{W}numPr"
        return paragraph.find(path) is not None or any(
            style.find(path) is not None for style in self._chain(_style_of(paragraph)))


def _inside(properties: etree._Element | None, name: str) -> etree._Element | None:
    return properties.find(f"{W}{name}") if properties is not None else None


def _style_of(paragraph: etree._Element) -> str:
    style = _inside(properties_of(paragraph), "pStyle")
    return style.get(VALUE, "") if style is not None else ""


def _line(properties: etree._Element | None) -> float:
    spacing = properties.find(f"{W}spacing") if properties is not None else None
    line = number_in(spacing.get(f"{W}line")) if spacing is not None else 0
    if spacing is None or not line:
        return 0.0
    return line / 240 if spacing.get(f"{W}lineRule", "auto") == "auto" else CLOSEST_LINES


def _theme_fonts(theme: etree._Element | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for kind in ("major", "minor") if theme is not None else ():
        latin = theme.find(f".//{_DRAWINGML}{kind}Font/{_DRAWINGML}latin") if theme is not None else None
        if latin is not None:
            for script in ("HAnsi", "Ascii"):
                found[f"{kind}{script}"] = latin.get("typeface", "")
    return found


def illegible(placed: list[PlacedParagraph], styles: Styles, headings: dict[str, int]) -> Iterator[Finding]:
    """Text that is too small, too tight, too pale or in a font that is hard to read."""
    for each in placed:
        runs = [run for run in each.element.iter(RUN) if _says_something(run)]
        if not runs:
            continue
        place = replace(each.place, text=clipped("".join(run.findtext(TEXT) or "" for run in runs)))
        least = SMALLEST_IN_TABLE if each.place.table else SMALLEST
        style = _style_of(each.element)
        looks = {(styles.of_run(run, style), styles.background(run, each.element, style)): None for run in runs}
        for look, background in looks:
            yield from _run(look, least, background, place)
        if not each.place.table and not heading_level(each.element, headings):
            line = styles.line_of(each.element)
            if line < CLOSEST_LINES - 0.005:
                yield warning("tight-lines", f"The line spacing is {line:.2g}, less than 1.15.", place,
                              "Select the text, then Home, Line Spacing: 1.15 or more; best in the style.")


def _run(look: Look, least: float, background: str, place: DocumentPlace) -> Iterator[Finding]:
    if look.size < least:
        yield warning("small-text", f"The text is set in {look.size:g} point; {least:g} point is the smallest that "
                      "everybody can read.", place, f"Set it in {least:g} point or more; best in the style.")
    if look.font and look.font.lower() not in _PLAIN_FONTS:
        yield warning("font", f"The text is set in {look.font}; NHS documents are set in Arial.", place,
                      "Set it in Arial; best in the style.")
    ratio = contrast(look.colour or "000000", background) if background else 21.0
    if ratio < LOWEST_CONTRAST:
        yield warning("pale-text", f"The text's colour (#{look.colour or '000000'}) on its background "
                      f"(#{background}) has a contrast of {ratio:.1f} to 1; 4.5 to 1 is needed.", place,
                      "Make the text darker or the background lighter.")


def _says_something(run: etree._Element) -> bool:
    return any((text.text or "").strip() for text in run.iterfind(TEXT))


def _is_colour(text: str) -> bool:
    return all(character in "0123456789abcdefABCDEF" for character in text)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it, from 1 to 21."""
    if not (_is_colour(one) and _is_colour(other)):
        return 21.0
    light, dark = sorted((_brightness(one), _brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _brightness(colour: str) -> float:
    parts = [int(colour[place:place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
