"""How a sample tracker looks: writes its sheets with titles, tables, drop-downs, colours and print set-up."""

import warnings
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import xlsxwriter
from samples.source.tracker_layout import LIST_TITLES, LISTS, SHEETS, Cell, Column, Formula, Row, Sheet, Tracker
from xlsxwriter.utility import xl_col_to_name, xl_range_abs

HEADER_ROW = 3  # counted from 0: a title, a line saying what the sheet is for, a blank row, the headings
SPARE_ROWS = 200  # drop-downs and date rules reach this far below the headings, for rows that are added later
MADE_ON = datetime(2026, 6, 16, 9, 0)  # a fixed date, so that the same tracker is always the same file

_BLUE, _DARK_BLUE, _TEXT, _SECONDARY, _LINE, _PALE = "#005EB8", "#003087", "#212B32", "#4C6272", "#D8DDE0", "#F0F4F5"
_TAB_COLOURS = {"Practice": _DARK_BLUE, "Phases": _DARK_BLUE, "Lists": _LINE}

# Words first, colour second: dark text on a pale fill, over 7:1.
_GOOD = {"font_color": "#00401E", "bg_color": "#D5EFDD"}
_CARE = {"font_color": "#594300", "bg_color": "#FFF2CC"}
_BAD = {"font_color": "#7A1712", "bg_color": "#F7D4D1"}
_QUIET = {"font_color": _SECONDARY, "bg_color": _PALE}
_NOW = {"font_color": _DARK_BLUE, "bg_color": "#D6E6F5"}
_WORDS = {
    "Complete": _GOOD, "In progress": _NOW, "On hold": _CARE, "Not applicable": _QUIET,
    "Green": _GOOD, "Amber": _CARE, "Red": _BAD, "Unknown": _CARE, "Open": _NOW, "Closed": _GOOD,
    "Accepted": _GOOD, "Accepted with exceptions": _CARE, "Refused": _BAD,
}
_NUMBER_FORMATS = {"date": "dd/mm/yyyy", "time": "hh:mm", "number": "#,##0", "money": "£#,##0"}


def write_tracker(tracker: Tracker, path: Path) -> None:
    """Writes the tracker as an Excel workbook; a rule or table that XlsxWriter would leave out is an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        _TrackerWriter(path, tracker).write()


class _TrackerWriter:
    """One workbook being written: the workbook, and its formats by name."""

    def __init__(self, path: Path, tracker: Tracker) -> None:
        self._tracker = tracker
        self._book = xlsxwriter.Workbook(str(path))
        self._formats: dict[str, Any] = {}

    def write(self) -> None:
        self._book.set_properties({
            "title": f"Migration tracker: {self._tracker.subject}",
            "subject": "Clinical system migration: an invented practice",
            "author": "migdocs samples",
            "created": MADE_ON,
        })
        self._book.set_size(2400, 1400)
        for name, values in LISTS.items():
            column = list(LISTS).index(name)
            cells = xl_range_abs(HEADER_ROW + 1, column, HEADER_ROW + len(values), column)
            self._book.define_name(name, f"=Lists!{cells}")
        for sheet in SHEETS:
            if sheet.name in self._tracker.rows:
                self._write_sheet(sheet, self._tracker.rows[sheet.name])
        self._write_lists()
        self._book.close()

    def _write_sheet(self, sheet: Sheet, rows: tuple[Row, ...]) -> None:
        page = self._book.add_worksheet(sheet.name)
        self._head(page, sheet.name, sheet.purpose, sheet.columns, sheet.kept_in_view, sheet.pages_wide)
        last = HEADER_ROW + max(len(rows), 1)
        page.add_table(HEADER_ROW, 0, last, len(sheet.columns) - 1, {
            "name": _table_name(sheet.name), "style": None, "autofilter": sheet.name != "Practice",
            "description": sheet.purpose,
            "columns": [{"header": column.heading, "header_format": self._format("heading")}
                        for column in sheet.columns],
        })
        for offset, row in enumerate(rows):
            for column_number, (column, value) in enumerate(zip(sheet.columns, row, strict=True)):
                self._write_cell(page, HEADER_ROW + 1 + offset, column_number, column, value)
            page.set_row(HEADER_ROW + 1 + offset, _height(sheet.columns, row))
        for column_number, column in enumerate(sheet.columns):
            self._rule(page, column_number, column)
        if sheet.name == "Practice":
            self._practice_rules(page, rows)
        page.print_area(0, 0, last, len(sheet.columns) - 1)

    def _head(self, page: Any, name: str, purpose: str, columns: tuple[Column, ...], kept: int, wide: int) -> None:
        page.hide_gridlines(2)
        page.set_zoom(90)
        page.set_tab_color(_TAB_COLOURS.get(name, _BLUE))
        page.write_string(0, 0, name, self._format("title"))
        page.write_string(1, 0, f"{self._tracker.subject}. {purpose}", self._format("purpose"))
        page.set_row(0, 27)
        page.set_row(1, 18)
        page.set_row(2, 6)
        page.set_row(HEADER_ROW, 32)
        for number, column in enumerate(columns):
            page.set_column(number, number, column.width)
        page.freeze_panes(HEADER_ROW + 1, kept)
        page.set_landscape()
        page.set_paper(9)
        page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
        page.fit_to_pages(wide, 1 if name == "Practice" else 0)
        if wide > 1:
            page.repeat_columns(0, kept - 1)
        page.repeat_rows(HEADER_ROW)
        page.set_footer(f"&L&\"Arial\"&9{self._tracker.subject}&C&\"Arial\"&9&A&R&\"Arial\"&9Page &P of &N")

    def _write_cell(self, page: Any, row: int, number: int, column: Column, value: Cell) -> None:
        look = self._format("key" if number == 0 else _kind(value, column))
        if value is None:
            page.write_blank(row, number, None, self._format("key" if number == 0 else column.kind))
        elif isinstance(value, Formula):
            look = self._format(column.kind)
            result = (value.result - date(1899, 12, 30)).days if isinstance(value.result, date) else value.result
            page.write_formula(row, number, value.text.format(row=row + 1), look, result)
        elif isinstance(value, date):
            page.write_datetime(row, number, datetime(value.year, value.month, value.day), look)
        elif isinstance(value, time):
            page.write_datetime(row, number, value, look)
        elif isinstance(value, str):
            page.write_string(row, number, value, look)
        else:
            page.write_number(row, number, value, look)

    def _rule(self, page: Any, number: int, column: Column) -> None:
        """The drop-down or date rule of one column, and the colours of its words."""
        first, last = HEADER_ROW + 1, HEADER_ROW + SPARE_ROWS
        if column.kind == "date":
            page.data_validation(first, number, last, number, _date_rule())
        elif column.kind == "list":
            page.data_validation(first, number, last, number, _list_rule(column.choices))
            for word in LISTS[column.choices]:
                if word in _WORDS:
                    page.conditional_format(first, number, last, number, {
                        "type": "cell", "criteria": "==", "value": f'"{word}"', "format": self._word(word)})

    def _practice_rules(self, page: Any, rows: tuple[Row, ...]) -> None:
        """On the Practice sheet each row has its own rule, for each row is its own field."""
        for offset, (field, value, *_) in enumerate(rows):
            row = HEADER_ROW + 1 + offset
            if isinstance(value, date):
                page.data_validation(row, 1, row, 1, _date_rule())
            elif field in ("Source system", "Target system"):
                page.data_validation(row, 1, row, 1, _list_rule("Systems"))
            elif field == "Dispensing":
                page.data_validation(row, 1, row, 1, _list_rule("YesNo"))
            elif field == "ODS code":
                page.data_validation(row, 1, row, 1, {
                    "validate": "length", "criteria": "==", "value": 6, "error_type": "warning",
                    "error_title": "Look again at the ODS code",
                    "error_message": "A practice's ODS code is a letter and five digits, for example A99999."})

    def _write_lists(self) -> None:
        columns = tuple(Column(LIST_TITLES[name], max(12, max(map(len, (LIST_TITLES[name], *values))) + 2))
                        for name, values in LISTS.items())
        page = self._book.add_worksheet("Lists")
        self._head(page, "Lists", "The words behind the drop-downs.", columns, 0, 1)
        for number, (column, values) in enumerate(zip(columns, LISTS.values(), strict=True)):
            page.write_string(HEADER_ROW, number, column.heading, self._format("heading"))
            for offset, value in enumerate(values):
                page.write_string(HEADER_ROW + 1 + offset, number, value, self._format("text"))
        page.print_area(0, 0, HEADER_ROW + max(map(len, LISTS.values())), len(columns) - 1)

    def _format(self, name: str) -> Any:
        if name not in self._formats:
            self._formats[name] = self._book.add_format({"font_name": "Arial", "font_size": 11} | _looks(name))
        return self._formats[name]

    def _word(self, word: str) -> Any:
        name = f"word {word}"
        if name not in self._formats:
            self._formats[name] = self._book.add_format(_WORDS[word])
        return self._formats[name]


def _looks(name: str) -> dict[str, object]:
    """The properties of one of the workbook's cell formats."""
    if name == "title":
        return {"font_size": 18, "bold": True, "font_color": _BLUE, "valign": "vcenter"}
    if name == "purpose":
        return {"font_color": _SECONDARY, "valign": "vcenter"}
    if name == "heading":
        return {"bold": True, "font_color": "#FFFFFF", "bg_color": _BLUE, "text_wrap": True, "valign": "vcenter",
                "align": "left", "indent": 1, "border": 1, "border_color": _BLUE}
    body = {"font_color": _TEXT, "valign": "vcenter", "align": "left", "indent": 1, "text_wrap": True, "border": 1,
            "border_color": _LINE}
    if name == "key":
        return body | {"bold": True, "bg_color": _PALE}
    if name in _NUMBER_FORMATS:
        return body | {"num_format": _NUMBER_FORMATS[name]}
    return body


def _kind(value: Cell, column: Column) -> str:
    """The format of a cell: its column's, except on the Practice sheet, where each value brings its own."""
    if column.heading != "Value":
        return column.kind
    if isinstance(value, date):
        return "date"
    if isinstance(value, time):
        return "time"
    return "number" if isinstance(value, int) else "text"


def _height(columns: tuple[Column, ...], row: Row) -> float:
    """Room for the longest text of a row, which Excel and LibreOffice would each work out differently."""
    widths = (column.width * (1.15 if number == 0 else 1.25) - 2 for number, column in enumerate(columns))
    lines = max(_lines(value, width) for width, value in zip(widths, row, strict=True))
    return 7 + 14.5 * lines


def _lines(value: Cell, width: float) -> int:
    """How many lines a text takes in a column of that width, broken between words."""
    if not isinstance(value, str):
        return 1
    lines, used = 1, 0
    for word in value.split():
        if used and used + 1 + len(word) > width:
            lines, used = lines + 1, len(word)
        else:
            used += len(word) + (1 if used else 0)
    return lines


def _table_name(sheet: str) -> str:
    return sheet.replace(" ", "_").replace("-", "_") + "_table"


def _date_rule() -> dict[str, object]:
    return {
        "validate": "date", "criteria": "between", "minimum": datetime(2015, 1, 1), "maximum": datetime(2040, 12, 31),
        "error_title": "That is not a date", "error_type": "stop",
        "error_message": "Type a date as day/month/year, for example 23/09/2026.",
    }


def _list_rule(name: str) -> dict[str, object]:
    return {
        "validate": "list", "source": f"={name}", "error_type": "warning", "error_title": "Not on the list",
        "error_message": "Choose from the list. To add a word to the list, write it on the Lists sheet.",
    }


def column_letters(sheet: Sheet) -> dict[str, str]:
    """Each heading's column letter: {"Phase": "A", "Planned start": "B", ...}."""
    return {column.heading: xl_col_to_name(number) for number, column in enumerate(sheet.columns)}
