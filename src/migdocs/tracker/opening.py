"""Opens the bytes of a workbook, whatever kind it is, or says in one sentence why it cannot be read."""

from migdocs.domain.errors import UnreadableInput
from migdocs.ooxml import FileKind, Package, kind_of
from migdocs.tracker.workbook import Workbook


def open_workbook(data: bytes, name: str) -> Workbook:
    """The workbook's sheets; raises UnreadableInput for whatever cannot be read."""
    kind = kind_of(data)
    if kind in (FileKind.WORKBOOK, FileKind.MACRO_WORKBOOK):
        from migdocs.tracker.xlsx import read_xlsx

        return read_xlsx(Package(data, name))
    raise UnreadableInput(f"{name} is not an Excel workbook: it is {kind.value}.",
                          "Open it in Excel, save it as an Excel Workbook (.xlsx) and try again.")
