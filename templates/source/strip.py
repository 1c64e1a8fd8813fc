"""The timeline strip: a row for each phase and a column for each stretch of weeks, letters as well as colour."""

from tables import NO_SIDES, grid, table_properties, tag_row, upright_cell
from word import NHS_BLUE, PORTRAIT_WIDTH, only_if, paragraph, runs, twips

_PHASE = 65  # millimetres
_LABEL = twips(_PHASE)
_COLUMN = twips((PORTRAIT_WIDTH - _PHASE) / 3)
_WIDTHS = (_LABEL, _COLUMN, _COLUMN, _COLUMN)

_LETTER = ("{% if cell.text == 'start' %}S{% elif cell.text == 'end' %}E{% elif cell.text == 'day' %}D"
           "{% else %}–{% endif %}")


def timeline_strip() -> str:
    """The strip with its key below it; a sentence where the tracker has no dates to draw."""
    return only_if(
        "timeline.columns",
        f"<w:tbl>{table_properties('Timeline as a picture', _ABOUT, sum(_WIDTHS), labels=True)}"
        f"{grid(_WIDTHS)}"
        + _row(_words("Phase", "TableHeading", fill=True), "{%tc for column in timeline.columns %}",
               upright_cell("{{ column }}", _COLUMN), header=True)
        + tag_row("{%tr for row in timeline.rows %}", _WIDTHS)
        + _row(_words("{{ row.name }}", "TableLabel"), "{%tc for cell in row.cells %}", _square())
        + tag_row("{%tr endfor %}", _WIDTHS) + "</w:tbl>",
        paragraph("A column is {{ timeline.weeks_a_column }} {% if timeline.weeks_a_column == 1 %}week{% else %}weeks"
                  "{% endif %} from the Monday above. **S** starts, **–** runs, **E** ends, **D** starts and ends."),
        otherwise=paragraph("The timeline cannot be drawn yet: the tracker’s Phases sheet needs dates."))


_ABOUT = ("A row for each phase and a column for each stretch of weeks; letters show when it starts, runs and ends. "
          "The same dates stand in the table before it.")


def _row(first: str, loop: str, repeated: str, *, header: bool = False) -> str:
    """The phase's name, then one cell for each item of the loop."""
    height = f'<w:trHeight w:val="{twips(15)}" w:hRule="exact"/><w:tblHeader/>' if header else ""
    return (f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{first}{_words(loop, 'TableText', width=_COLUMN)}{repeated}"
            f"{_words('{%tc endfor %}', 'TableText', width=_COLUMN)}</w:tr>")


def _words(text: str, style: str, *, width: int = _LABEL, fill: bool = False) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{NHS_BLUE}"/>' if fill else ""
    return (f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:keepNext/></w:pPr>{runs(text)}</w:p></w:tc>')


def _square() -> str:
    """One stretch of one phase: a filled paragraph with its letter, or nothing."""
    return (f'<w:tc><w:tcPr><w:tcW w:w="{_COLUMN}" w:type="dxa"/>{NO_SIDES}</w:tcPr>'
            + paragraph("{%p if cell.busy %}") + paragraph(_LETTER, "StripBusy") + paragraph("{%p else %}")
            + paragraph("", "TableText") + paragraph("{%p endif %}") + "</w:tc>")
