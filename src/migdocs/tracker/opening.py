"""Opens the bytes of a workbook, whatever kind it is, or says in one sentence why it cannot be read."""

from migdocs.domain.errors import UnreadableInput
from migdocs.ooxml import FileKind, Package, damaged, kind_of
from migdocs.tracker.workbook import Workbook

_SAVE_AS = "Open it in Excel, save it as an Excel Workbook (.xlsx) and try again."
_ASK = "Ask for the tracker itself, saved as an Excel Workbook (.xlsx)."

REFUSALS: dict[FileKind, tuple[str, str]] = {
    FileKind.EMPTY: ("is empty", "If it is kept in OneDrive, SharePoint or Teams, wait until it has been copied to "
                                 "this computer, then try again; otherwise fetch it again from where it came from."),
    FileKind.OLD_WORD: ("is an old Word document (.doc), not a workbook", "Give the tracker's Excel file."),
    FileKind.WORD: ("is a Word document, not a workbook", "Give the tracker's Excel file."),
    FileKind.MACRO_WORD: ("is a Word document, not a workbook", "Give the tracker's Excel file."),
    FileKind.WORD_TEMPLATE: ("is a Word template, not a workbook", "Give the tracker's Excel file."),
    FileKind.OLD_OFFICE: ("is an old Office file, but not a workbook",
                          "Give the tracker's Excel file. If this should be one, it is damaged or only half copied: "
                          "fetch it again from where it came from."),
    FileKind.OTHER_OFFICE: ("is an Office file, but not a workbook", "Give the tracker's Excel file."),
    FileKind.OPEN_DOCUMENT: ("is an OpenDocument file, but not a spreadsheet", "Give the tracker's Excel file."),
    FileKind.ZIP: ("is a zip file, not a workbook", "Open the zip file and give the workbook that is inside it."),
    FileKind.HTML: ("is a web page (HTML), whatever its name says", _SAVE_AS),
    FileKind.EXCEL_XML: ("is an XML file of Excel 2003", _SAVE_AS),
    FileKind.XML: ("is an XML file, not a workbook", _ASK),
    FileKind.RTF: ("is a text document (RTF), not a workbook", _ASK),
    FileKind.PDF: ("is a PDF, not a workbook", _ASK),
    FileKind.PICTURE: ("is a picture, not a workbook", _ASK),
    FileKind.TEXT: ("is plain text (such as CSV), whatever its name says",
                    f"A tracker has several sheets, which plain text cannot hold. {_ASK}"),
    FileKind.UNKNOWN: ("is not an Excel workbook", _ASK),
}


def open_workbook(data: bytes, name: str) -> Workbook:
    """The workbook's sheets; raises UnreadableInput for whatever cannot be read."""
    kind = kind_of(data)
    if kind in (FileKind.WORKBOOK, FileKind.MACRO_WORKBOOK):
        from migdocs.tracker.xlsx import read_xlsx

        return read_xlsx(Package(data, name))
    if kind in (FileKind.OLD_EXCEL, FileKind.BINARY_WORKBOOK, FileKind.OPEN_DOCUMENT_SHEET):
        from migdocs.tracker.other_formats import read_other

        return read_other(data, kind, name)
    if kind is FileKind.PASSWORD:
        from migdocs.tracker.other_formats import with_password

        raise with_password(name)
    if kind is FileKind.ZIP and "xl/workbook.xml" in Package(data, name).members:
        raise damaged(name)
    what, hint = REFUSALS[kind]
    raise UnreadableInput(f"{name} {what}.", hint)
