"""The process in which calamine reads: a workbook's bytes on stdin, its cells as JSON on stdout.

It ends with code 0 when it has told everything, also that a password is missing; with any other code, or by a crash,
when the file is damaged.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

MOST_PLACES = 2_000_000  # rows times columns of the used part of a sheet
MEMORY = 200 * 1024 * 1024  # of addresses, of which much less is ever used


def main() -> None:
    """Reads, tells, and says nothing else."""
    _limit_memory()
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(sys.stdin.buffer.read()))
        told: dict[str, Any] = {"sheets": []}
        for title in workbook.sheet_names:
            sheet = workbook.get_sheet_by_name(title)
            if sheet.height * sheet.width > MOST_PLACES:
                told = {"error": "large", "sheet": title}
                break
            told["sheets"].append((title, list(_rows(sheet.start, sheet.to_python(skip_empty_area=True)))))
    except PasswordError:
        told = {"error": "password"}
    except CalamineError:
        told = {"error": "damaged"}
    sys.stdout.write(json.dumps(told))


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _rows(start: tuple[int, int] | None, rows: list[list[Any]]) -> Iterator[tuple[int, list[tuple[int, Any]]]]:
    top, left = start or (0, 0)
    for number, row in enumerate(rows, start=top + 1):
        cells = [(column, _plain(value)) for column, value in enumerate(row, start=left + 1) if value != ""]
        if cells:
            yield number, cells


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return "moment", value.isoformat()
    if isinstance(value, date):
        return "date", value.isoformat()
    if isinstance(value, time):
        return "time", value.isoformat()
    if isinstance(value, timedelta):
        return "span", value.total_seconds()
    return value


if __name__ == "__main__":
    main()
