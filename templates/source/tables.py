"""Tables of a Word document: one header row that repeats, rows that stay whole, alternative text, no merged cells."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from word import LANDSCAPE_WIDTH, NHS_BLUE, PORTRAIT_WIDTH, runs, twips

NO_SIDES = '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>'
_UPRIGHT_SIDES = ('<w:tcMar><w:left w:w="0" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/>'
                  '<w:right w:w="0" w:type="dxa"/></w:tcMar>')  # below is where words that are written upwards begin


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that differs from plain table text: a row label, centred, a list, or filled with a colour and its ink."""

    text: str
    label: bool = False
    centred: bool = False
    bullets: bool = False
    fill: str = ""
    ink: str = ""


Row = Sequence[str | Cell]


@dataclass(frozen=True, slots=True)
class Each:
    """Rows repeated for each item of a list: Each("action in actions", ("{{ action.id }}", …))."""

    loop: str
    rows: tuple["Row | Each | OnlyIf", ...]

    def __init__(self, loop: str, *rows: "Row | Each | OnlyIf") -> None:
        object.__setattr__(self, "loop", loop)
        object.__setattr__(self, "rows", rows)


@dataclass(frozen=True, slots=True)
class OnlyIf:
    """Rows kept only where the condition holds."""

    condition: str
    rows: tuple["Row | Each | OnlyIf", ...]

    def __init__(self, condition: str, *rows: "Row | Each | OnlyIf") -> None:
        object.__setattr__(self, "condition", condition)
        object.__setattr__(self, "rows", rows)


def table(
    caption: str,
    about: str,
    columns: Sequence[tuple[str, float]],
    rows: Iterable[Row | Each | OnlyIf],
    *,
    labels: bool = True,
    row_height: float = 0,
    together: bool = False,
    tied: bool = False,
    upright: float = 0,
) -> str:
    """A table with one header row that repeats on every page.

    `caption` and `about` are its alternative text; `columns` are headings with their widths, which are stretched or
    shrunk to fill the page; with `labels` the first cell of each row is that row's label; `row_height` gives rows with
    something to fill in room to write; `together` keeps a short table on one page, `tied` on that of whatever follows
    it as well; `upright` is the height of a header row whose
    narrow columns, all but the first, are written upwards.
    """
    rows = tuple(rows)
    widths = _filling_the_page([width for _, width in columns])
    header = _header([words for words, _ in columns], widths, upright)
    body = "".join(_rows(row, widths, labels, row_height) for row in rows[:-1])
    last = "".join(_rows(row, widths, labels, row_height) for row in rows[-1:])
    if rows and isinstance(rows[-1], Each | OnlyIf):  # which of its rows will be the last is not known yet
        body, last = body + last, ""
    body = (_kept_with_next(body) if together or tied else body) + (_kept_with_next(last) if tied else last)
    return f"<w:tbl>{table_properties(caption, about, sum(widths), labels)}{grid(widths)}{header}{body}</w:tbl>"


def _filling_the_page(widths: list[float]) -> list[int]:
    """The widths in twips, together as wide as the text of a portrait page; of a landscape page if much wider."""
    page = PORTRAIT_WIDTH if sum(widths) < (PORTRAIT_WIDTH + LANDSCAPE_WIDTH) / 2 else LANDSCAPE_WIDTH
    return [twips(width * page / sum(widths)) for width in widths]


def _kept_with_next(rows: str) -> str:
    """The rows with every paragraph kept on the page of the next one: Word moves such rows together."""
    return re.sub(r'(<w:pPr><w:pStyle w:val="\w+"/>)', r"\1<w:keepNext/>", rows)


def label_table(
    caption: str,
    about: str,
    rows: Iterable[tuple[str, str] | Each | OnlyIf],
    *,
    headings: tuple[str, str] = ("Item", "Detail"),
    widths: tuple[float, float] = (55, 115),
    row_height: float = 0,
    together: bool = False,
    tied: bool = False,
) -> str:
    """A table of labels and values, two columns."""
    columns = tuple(zip(headings, widths, strict=True))
    return table(caption, about, columns, rows, row_height=row_height, together=together, tied=tied)


def _rows(row: Row | Each | OnlyIf, widths: list[int], labels: bool, height: float) -> str:
    if isinstance(row, Each):
        inside = "".join(_rows(inner, widths, labels, height) for inner in row.rows)
        return tag_row(f"{{%tr for {row.loop} %}}", widths) + inside + tag_row("{%tr endfor %}", widths)
    if isinstance(row, OnlyIf):
        inside = "".join(_rows(inner, widths, labels, height) for inner in row.rows)
        return tag_row(f"{{%tr if {row.condition} %}}", widths) + inside + tag_row("{%tr endif %}", widths)
    cells = [cell if isinstance(cell, Cell) else Cell(cell, label=labels and place == 0)
             for place, cell in enumerate(row)]
    to_fill_in = any(not cell.text or cell.text.startswith("{% if") for cell in cells)
    return _row(cells, widths, height=height if to_fill_in else 0)


def tag_row(tag: str, widths: Sequence[int]) -> str:
    """A row that only steers: one cell across the table, so that the tag reads on one line in Word."""
    return (f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{sum(widths)}" w:type="dxa"/><w:gridSpan w:val="{len(widths)}"/></w:tcPr>'
            f"{_cell_paragraph(tag, 'TableText', '', '')}</w:tc></w:tr>")


def _row(cells: Sequence[Cell], widths: Sequence[int], *, height: float = 0) -> str:
    if len(cells) != len(widths):
        raise ValueError(f"{len(cells)} cells for {len(widths)} columns: {[cell.text for cell in cells]}")
    properties = "<w:cantSplit/>"
    properties += f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else ""
    inside = "".join(_cell(cell, width) for cell, width in zip(cells, widths, strict=True))
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def _header(headings: Sequence[str], widths: Sequence[int], upright: float) -> str:
    """The header row; one that is written upwards has a height of its own, for Word does not find it by itself."""
    cells = [_cell(Cell(words), width, header=True) if not upright or place == 0 else upright_cell(words, width)
             for place, (words, width) in enumerate(zip(headings, widths, strict=True))]
    height = f'<w:trHeight w:val="{twips(upright)}" w:hRule="exact"/>' if upright else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{height}<w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def upright_cell(text: str, width: int) -> str:
    """A heading cell written upwards, so that a narrow column holds it."""
    spacing = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="exact"/>'
    inside = "".join(f'<w:p><w:pPr><w:pStyle w:val="TableHeading"/>{spacing}</w:pPr>{runs(line)}</w:p>'
                     for line in text.split("\n"))
    return (f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
            f'<w:shd w:val="clear" w:color="auto" w:fill="{NHS_BLUE}"/>{_UPRIGHT_SIDES}'
            f'<w:textDirection w:val="btLr"/><w:vAlign w:val="center"/></w:tcPr>{inside}</w:tc>')


def _cell(cell: Cell, width: int, *, header: bool = False) -> str:
    """One w:tc; each line of its text is a paragraph."""
    fill = NHS_BLUE if header else cell.fill
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    style = ("TableHeading" if header else "TableLabel" if cell.label else "TableBullet" if cell.bullets
             else "TableText")
    centre = '<w:jc w:val="center"/>' if cell.centred else ""
    inside = "".join(_cell_paragraph(line, style, centre, "" if header else cell.ink) for line in cell.text.split("\n"))
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{inside}</w:tc>'


def _cell_paragraph(text: str, style: str, centre: str, ink: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{centre}</w:pPr>{runs(text, ink=ink)}</w:p>'


def table_properties(caption: str, about: str, width: int, labels: bool) -> str:
    """How a table looks and lies, with its alternative text."""
    return (f'<w:tblPr><w:tblStyle w:val="HouseTable"/><w:tblW w:w="{width}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="{"04A0" if labels else "0420"}" w:firstRow="1" w:lastRow="0" '
            f'w:firstColumn="{int(labels)}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
            f"<w:tblCaption w:val={quoteattr(caption)}/><w:tblDescription w:val={quoteattr(about)}/></w:tblPr>")


def grid(widths: Iterable[int]) -> str:
    """The widths of a table's columns."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tblGrid>{columns}</w:tblGrid>"
