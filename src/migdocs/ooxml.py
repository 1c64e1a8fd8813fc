"""What Word and Excel files have in common: read once, and looked at before any library sees them.

Files come from other organisations. Everything here uses the standard library alone, trusts no size that a file
announces, and raises `UnreadableInput` with one sentence of what and one of what to do.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from enum import Enum
from io import BytesIO
from pathlib import Path
from xml.parsers import expat

from migdocs.domain.errors import UnreadableInput

MEGABYTE = 1024 * 1024
LARGEST_FILE = 60 * MEGABYTE
LARGEST_PACKAGE = 600 * MEGABYTE  # a million formatted empty rows of ten columns are about 300 MB
LARGEST_PART_AT_ONCE = 40 * MEGABYTE  # what is read whole; a sheet is read in pieces
MOST_MEMBERS = 10_000
STEEPEST_RATIO = 200  # deflate reaches about 1,000; a sheet full of empty formatted rows about 60


class FileKind(Enum):
    """What a file is by its first bytes and its members, whatever its name says."""

    EMPTY = "empty"
    PASSWORD = "an Office file with a password"
    OLD_EXCEL = "an old Excel workbook (.xls)"
    OLD_WORD = "an old Word document (.doc)"
    OLD_OFFICE = "an old Office file"
    WORKBOOK = "an Excel workbook"
    MACRO_WORKBOOK = "an Excel workbook with macros"
    BINARY_WORKBOOK = "a binary Excel workbook (.xlsb)"
    OPEN_DOCUMENT_SHEET = "an OpenDocument spreadsheet (.ods)"
    OPEN_DOCUMENT = "an OpenDocument file"
    WORD = "a Word document"
    MACRO_WORD = "a Word document with macros"
    WORD_TEMPLATE = "a Word template (.dotx)"
    OTHER_OFFICE = "another kind of Office file"
    ZIP = "a zip file"
    HTML = "a web page (HTML)"
    EXCEL_XML = "an Excel 2003 XML file"
    XML = "an XML file"
    RTF = "a rich text file (RTF)"
    PDF = "a PDF"
    PICTURE = "a picture"
    TEXT = "plain text (such as CSV)"
    UNKNOWN = "no kind of file that is known here"


_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIN_PARTS = {
    "spreadsheetml.sheet.main": FileKind.WORKBOOK,
    "spreadsheetml.template.main": FileKind.WORKBOOK,
    "ms-excel.sheet.macroenabled.main": FileKind.MACRO_WORKBOOK,
    "ms-excel.template.macroenabled.main": FileKind.MACRO_WORKBOOK,
    "ms-excel.sheet.binary.macroenabled.main": FileKind.BINARY_WORKBOOK,
    "wordprocessingml.document.main": FileKind.WORD,
    "wordprocessingml.template.main": FileKind.WORD_TEMPLATE,
    "ms-word.document.macroenabled.main": FileKind.MACRO_WORD,
    "ms-word.template.macroenabledtemplate.main": FileKind.MACRO_WORD,
    "presentationml.": FileKind.OTHER_OFFICE,
    "ms-powerpoint.": FileKind.OTHER_OFFICE,
    "visio.": FileKind.OTHER_OFFICE,
}


def read_file(path: Path, what: str) -> bytes:
    """The bytes of a file that a person named; `what` is what it should be ("tracker", "template").

    The file is closed before anything looks at it, so that nothing stays locked on Windows.
    """
    name = path.name or str(path)
    if name.startswith(("~$", ".~lock.")):
        raise UnreadableInput(f"{name} is the lock file that Office keeps beside an open document, not a {what}.",
                              "Choose the file of the same name without the first characters.")
    try:
        if path.is_dir():
            raise UnreadableInput(f"{name} is a folder, not a {what}.", f"Give the {what} file itself.")
        if not path.exists():
            raise UnreadableInput(f"There is no file called {path}.", "Check the name and the folder.")
        if not path.is_file():
            raise UnreadableInput(f"{name} is not an ordinary file.", f"Give the {what} file itself.")
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except OSError as problem:
        raise UnreadableInput(f"{name} could not be opened: {problem.strerror or problem}.",
                              "If it is open in another program, close it there and try again; if it is on a shared "
                              "drive, check that you may read it.") from problem
    except ValueError as problem:  # a name with a null character
        raise UnreadableInput("That is not a file name.", f"Give the {what} file itself.") from problem
    if len(data) > LARGEST_FILE:
        raise UnreadableInput(f"{name} is over {LARGEST_FILE // MEGABYTE} MB, too large for a {what}.",
                              "Remove pictures and attachments from it, save it and try again.")
    return data


def kind_of(data: bytes) -> FileKind:
    """What these bytes are; never raises, whatever they hold."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    low = head.lower()
    if not data.strip(b"\0"):
        return FileKind.EMPTY
    if data.startswith(b"PK"):
        return _kind_of_package(data)
    if data.startswith(_OLE):
        return _kind_of_ole(data)
    if head.startswith(_PICTURES) or data[8:12] == b"WEBP" or data[4:12] in (b"ftypheic", b"ftypmif1", b"ftypavif"):
        return FileKind.PICTURE
    if head.startswith(b"%PDF"):
        return FileKind.PDF
    if low.startswith(b"{\\rtf"):
        return FileKind.RTF
    if b"<html" in low or low.startswith((b"<!doctype html", b"<table", b"mime-version")):
        return FileKind.HTML
    if low.startswith((b"<?xml", b"<")):
        return FileKind.EXCEL_XML if b"excel.sheet" in low or b"schemas-microsoft-com:office:spreadsheet" in low \
            else FileKind.XML
    return FileKind.TEXT if b"\0" not in data[:4096] or data.startswith((b"\xff\xfe", b"\xfe\xff")) \
        else FileKind.UNKNOWN


def _kind_of_ole(data: bytes) -> FileKind:
    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        return FileKind.PASSWORD
    if holds("Workbook") or data.find("Book".encode("utf-16-le")) >= 0:
        return FileKind.OLD_EXCEL
    return FileKind.OLD_WORD if holds("WordDocument") else FileKind.OLD_OFFICE


def _kind_of_package(data: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                spreadsheet = b"opendocument.spreadsheet" in archive.read("mimetype")
                return FileKind.OPEN_DOCUMENT_SHEET if spreadsheet else FileKind.OPEN_DOCUMENT
            if "[Content_Types].xml" not in names:
                return FileKind.ZIP
            with archive.open("[Content_Types].xml") as stream:
                types = stream.read(MEGABYTE).lower()
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, KeyError):
        return FileKind.ZIP
    text = types.replace(b"\0", b"").decode("latin-1")
    return next((kind for words, kind in _MAIN_PARTS.items() if words in text), FileKind.ZIP)


class Package:
    """The members of a Word or Excel file, opened only after the zip directory has been found harmless."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self.data = data
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as problem:
            raise damaged(name) from problem
        members = self._archive.infolist()
        self._refuse_dangerous(members)
        self.members = {member.filename: member for member in members}

    def _refuse_dangerous(self, members: list[zipfile.ZipInfo]) -> None:
        if len(members) > MOST_MEMBERS:
            raise dangerous(self.name, f"it holds {len(members):,} parts inside")
        unpacked = sum(member.file_size for member in members)
        if unpacked > LARGEST_PACKAGE:
            raise dangerous(self.name, f"it unpacks to {unpacked // MEGABYTE:,} MB")
        seen: set[str] = set()
        end = 0
        for member in sorted(members, key=lambda member: member.header_offset):
            name = member.filename
            if name.casefold() in seen:
                raise dangerous(self.name, f"it holds two parts called {_shown(name)}")
            seen.add(name.casefold())
            if name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or ":" in name or "\0" in name:
                raise dangerous(self.name, f"a part inside has the name {_shown(name)}")
            if member.flag_bits & 0x1:
                raise UnreadableInput(f"{self.name} is protected with a password.",
                                      "Open it in Office, remove the password, save it and try again.")
            if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise dangerous(self.name, "it is packed in a way that Office does not use")
            if member.header_offset < end:
                raise damaged(self.name)  # parts overlap: bytes are missing in the middle, or it is a trick
            end = member.header_offset + member.compress_size
            if member.file_size > MEGABYTE and member.file_size > STEEPEST_RATIO * max(member.compress_size, 1):
                raise dangerous(self.name, f"the part {_shown(name)} unpacks to {member.file_size // MEGABYTE:,} MB "
                                           "from almost nothing")

    @property
    def names(self) -> tuple[str, ...]:
        """The members' names in the order of the zip directory."""
        return tuple(self.members)

    def read(self, name: str) -> bytes:
        """One member's bytes, counted while they are unpacked; KeyError where there is no such member."""
        size = self.members[name].file_size
        if size > LARGEST_PART_AT_ONCE:
            raise dangerous(self.name, f"the part {_shown(name)} unpacks to {size // MEGABYTE:,} MB")
        return b"".join(self.pieces(name))

    def pieces(self, name: str, length: int = MEGABYTE) -> Iterator[bytes]:
        """One member's bytes, piece by piece, so that a large part never stands in memory whole.

        The sum that the zip directory keeps of the member is checked once the last piece has been taken.
        """
        member = self.members[name]
        left = member.file_size
        try:
            with self._archive.open(member) as stream:
                while piece := stream.read(length):
                    left -= len(piece)
                    if left < 0:
                        break
                    yield piece
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError,
                RuntimeError) as problem:
            raise damaged(self.name) from problem
        if left:
            raise dangerous(self.name, f"the part {_shown(name)} is not the size it says it is")

    def read_xml(self, name: str) -> bytes:
        """One XML member's bytes, refused where they declare a document type (entities are never expanded)."""
        content = self.read(name)
        if declares_doctype(content):
            raise dangerous(self.name, f"the part {_shown(name)} declares XML entities, which Office never writes")
        return content


class _Found(Exception):
    pass


def declares_doctype(content: bytes) -> bool:
    """Whether an XML part has a DOCTYPE, in any encoding; only the part before the first element is looked at."""
    parser = expat.ParserCreate()
    found = False

    def doctype(*_: object) -> None:
        nonlocal found
        found = True
        raise _Found

    def element(*_: object) -> None:
        raise _Found

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = element
    try:
        for start in range(0, len(content), 4096):
            parser.Parse(content[start:start + 4096], False)
    except (_Found, expat.ExpatError):
        pass
    except (ValueError, LookupError):  # an encoding that Office never writes, in which anything could hide
        found = True
    return found


def damaged(name: str) -> UnreadableInput:
    """The file is cut off or corrupt."""
    return UnreadableInput(f"{name} is damaged or only half copied.",
                           "Fetch it again from where it came from. If that does not help, open it in Office with "
                           "File, Open, Open and Repair, and save it under a new name.")


def dangerous(name: str, why: str) -> UnreadableInput:
    """The file has something in it that no honest Office file has."""
    return UnreadableInput(f"{name} was not opened, because {why}.",
                           "An ordinary Office file is never like that. Ask the sender for a fresh copy; if it came "
                           "from outside, tell your IT security team.")


def _shown(name: str) -> str:
    cleaned = "".join(character if character.isprintable() else "?" for character in name)
    return f"“{cleaned[:60]}”"
