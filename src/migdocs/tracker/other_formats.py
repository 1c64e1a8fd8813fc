"""Reads .xls, .xlsb and .ods files through calamine, in a process of its own.

Calamine is quick and reads them all, but a damaged old .xls can make it ask for a terabyte of memory, which ends the
process it runs in, or print pages of its own insides. In a process of its own it can do neither to us.
"""

import json
import subprocess
import sys
from datetime import date, datetime, time, timedelta
from typing import Any

from migdocs.domain.errors import UnreadableInput
from migdocs.ooxml import FileKind, Package, damaged
from migdocs.tracker.shown import in_short
from migdocs.tracker.wording import tidy
from migdocs.tracker.workbook import ImpossibleSerial, Sheet, Value, Workbook
from migdocs.tracker.xlsx_sheet import REMOVE, too_large

SECONDS = 20
_ENDINGS = {FileKind.OLD_EXCEL: ".xls", FileKind.BINARY_WORKBOOK: ".xlsb", FileKind.OPEN_DOCUMENT_SHEET: ".ods"}


def read_other(data: bytes, kind: FileKind, name: str) -> Workbook:
    """The workbook's sheets, with a note of what this kind of file cannot do."""
    if kind is not FileKind.OLD_EXCEL:
        _refuse_encrypted(Package(data, name))
    told = _ask(data, name)
    if told.get("error") == "password":
        raise with_password(name)
    if told.get("error") == "large":
        raise too_large(name, tidy(told.get("sheet", "")))
    if "sheets" not in told:
        raise damaged(name)
    sheets = tuple(Sheet(in_short(tidy(title)), _cells(rows)) for title, rows in told["sheets"])
    ending = _ENDINGS[kind]
    note = (f"{name} is an {ending} file: it can be read, but nothing can be written back to it, and in it an Excel "
            "error looks like an empty cell. Save it as an Excel Workbook (.xlsx) to have everything checked.")
    return Workbook(sheets, (note,))


def with_password(name: str) -> UnreadableInput:
    """The file asks for a password, or a sensitivity label encrypts it."""
    return UnreadableInput(f"{name} is protected with a password.",
                           "Open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the "
                           "password, save it and try again. If a sensitivity label encrypts it, choose another label.")


def _refuse_encrypted(package: Package) -> None:
    if "META-INF/manifest.xml" in package.members and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise with_password(package.name)


def _ask(data: bytes, name: str) -> dict[str, Any]:
    command = [sys.executable, "-P", "-m", "migdocs.tracker.other_formats_process"]
    try:
        answer = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=False)
        if answer.returncode:  # it crashed, or was denied more memory
            raise UnreadableInput(f"{name} is damaged, or far too large for a tracker.", REMOVE)
        told = json.loads(answer.stdout)
    except (subprocess.TimeoutExpired, ValueError) as problem:
        raise damaged(name) from problem
    return told if isinstance(told, dict) else {}


def _cells(rows: list[tuple[int, list[tuple[int, Any]]]]) -> dict[int, dict[int, Value]]:
    found: dict[int, dict[int, Value]] = {}
    for row, cells in rows:
        values = {column: _value(told) for column, told in cells}
        found[row] = {column: value for column, value in values.items() if value != ""}
    return {row: cells for row, cells in found.items() if cells}


def _value(told: Any) -> Value:
    if isinstance(told, str):
        return tidy(told)
    if isinstance(told, bool):
        return told
    if isinstance(told, (int, float)):
        return float(told)
    kind, text = told
    if kind == "span":
        return timedelta(seconds=text)
    if kind == "time":
        return time.fromisoformat(text)
    moment = datetime.fromisoformat(text) if kind == "moment" else date.fromisoformat(text)
    return moment if 1900 <= moment.year <= 2200 else ImpossibleSerial(0.0)
