"""Office files are looked at before any library sees them."""

import struct
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from tests.workbooks import workbook, worked_example

from migdocs.domain.errors import UnreadableInput
from migdocs.ooxml import MOST_MEMBERS, FileKind, Package, declares_doctype, kind_of, read_file

GOOD = workbook(worked_example())
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def package(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


def types(kind: str) -> tuple[str, bytes]:
    return "[Content_Types].xml", f'<Types><Override ContentType="application/{kind}+xml"/></Types>'.encode()


@pytest.mark.parametrize(("data", "kind"), [
    (b"", FileKind.EMPTY), (bytes(4000), FileKind.EMPTY), (GOOD, FileKind.WORKBOOK),
    (OLE + "EncryptedPackage".encode("utf-16-le"), FileKind.PASSWORD),
    (OLE + "Workbook".encode("utf-16-le"), FileKind.OLD_EXCEL), (OLE + "Book".encode("utf-16-le"), FileKind.OLD_EXCEL),
    (OLE + "WordDocument".encode("utf-16-le"), FileKind.OLD_WORD), (OLE, FileKind.OLD_OFFICE),
    (b"\x89PNG\r\n\x1a\n", FileKind.PICTURE), (b"\xff\xd8\xff\xe0", FileKind.PICTURE), (b"%PDF-1.7", FileKind.PDF),
    (b"{\\rtf1\\ansi", FileKind.RTF), (b"\xef\xbb\xbf<html><body><table>", FileKind.HTML),
    (b"<!DOCTYPE html><p>", FileKind.HTML), (b"<table><tr><td>1", FileKind.HTML),
    (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', FileKind.EXCEL_XML),
    (b"<?xml version='1.0'?><note/>", FileKind.XML), (b"Phase,Start\nGo Live,1\n", FileKind.TEXT),
    ("Phase\tStart".encode("utf-16"), FileKind.TEXT), (bytes(range(256)), FileKind.UNKNOWN), (b"P", FileKind.TEXT),
    (package(("readme.txt", b"hello")), FileKind.ZIP), (GOOD[:5000], FileKind.ZIP), (b"PK", FileKind.ZIP),
    (package(types("vnd.openxmlformats-officedocument.wordprocessingml.document.main")), FileKind.WORD),
    (package(types("vnd.ms-word.document.macroEnabled.main")), FileKind.MACRO_WORD),
    (package(types("vnd.ms-excel.sheet.macroEnabled.main")), FileKind.MACRO_WORKBOOK),
    (package(types("vnd.ms-excel.sheet.binary.macroEnabled.main")), FileKind.BINARY_WORKBOOK),
    (package(types("vnd.openxmlformats-officedocument.presentationml.presentation.main")), FileKind.OTHER_OFFICE),
    (package(("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")), FileKind.OPEN_DOCUMENT_SHEET),
    (package(("mimetype", b"application/vnd.oasis.opendocument.text")), FileKind.OPEN_DOCUMENT),
])
def test_a_file_is_known_by_its_bytes_whatever_its_name(data: bytes, kind: FileKind) -> None:
    assert kind_of(data) is kind


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableInput) as refused:
        read = Package(data, "sent.xlsx")
        for name in read.names:
            read.read_xml(name)
    assert refused.value.hint
    return refused.value.what


def test_an_ordinary_package_is_read() -> None:
    read = Package(GOOD, "good.xlsx")
    assert read.read_xml("xl/workbook.xml").startswith(b"<?xml")
    assert b"".join(read.pieces("xl/workbook.xml", 7)) == read.read("xl/workbook.xml")


@pytest.mark.parametrize("name", ["../outside.xml", "a/../../b.xml", "/etc/passwd", "\\server\\share", "C:\\x.xml",
                                  "a\\..\\b.xml"])
def test_a_part_that_points_outside_is_refused(name: str) -> None:
    assert "a part inside has the name" in refusal(package((name, b"x")))


def test_two_parts_of_one_name_are_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = package(("a.xml", b"<a/>"), ("a.xml", b"<b/>"))
    assert "two parts called “a.xml”" in refusal(data)
    assert "two parts called" in refusal(package(("a.xml", b"<a/>"), ("A.XML", b"<b/>")))


def test_what_unpacks_to_hundreds_of_megabytes_from_almost_nothing_is_refused() -> None:
    assert "unpacks to 40 MB from almost nothing" in refusal(package(("a.xml", bytes(40 * 1024 * 1024))))


def test_a_part_too_large_to_stand_in_memory_is_refused() -> None:
    import random

    noise = random.Random(1).randbytes(1024 * 1024)
    assert "unpacks to 48 MB" in refusal(package(("a.xml", noise * 48), method=zipfile.ZIP_STORED))


def test_too_many_parts_are_refused() -> None:
    data = package(*((f"{number}.xml", b"") for number in range(MOST_MEMBERS + 1)), method=zipfile.ZIP_STORED)
    assert "10,001 parts" in refusal(data)


def test_a_size_that_lies_is_found_while_reading() -> None:
    data = package(("a.xml", b"<a>" + b"x" * 5000 + b"</a>"))
    start = data.index(b"PK\x01\x02")
    smaller = data[:start + 24] + struct.pack("<I", 10) + data[start + 28:]
    larger = data[:start + 24] + struct.pack("<I", 9000) + data[start + 28:]
    assert "damaged" in refusal(smaller) or "not the size" in refusal(smaller)
    assert "damaged" in refusal(larger) or "not the size" in refusal(larger)


def test_overlapping_parts_are_refused() -> None:
    data = package(("a.xml", b"<a/>"), ("b.xml", b"<b/>"), method=zipfile.ZIP_STORED)
    second = data.rindex(b"PK\x01\x02")
    assert refusal(data[:second + 42] + struct.pack("<I", 0) + data[second + 46:])


def test_other_ways_of_packing_are_refused() -> None:
    assert "packed in a way that Office does not use" in refusal(package(("a.xml", b"x" * 99),
                                                                         method=zipfile.ZIP_BZIP2))


def test_a_password_on_a_part_is_told() -> None:
    data = package(("a.xml", b"<a/>"))
    start = data.index(b"PK\x01\x02")
    assert "password" in refusal(data[:start + 8] + b"\x01" + data[start + 9:])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_entities_are_refused_in_any_encoding(encoding: str) -> None:
    declared = {"utf-8": "UTF-8", "utf-16": "UTF-16", "utf-16-be": "UTF-16BE"}[encoding]
    bomb = f'<?xml version="1.0" encoding="{declared}"?><!DOCTYPE a [<!ENTITY b "ha">]><a>&b;</a>'.encode(encoding)
    assert declares_doctype(bomb)
    assert "declares XML entities" in refusal(package(("a.xml", bomb)))


def test_the_word_doctype_in_text_is_no_doctype() -> None:
    assert not declares_doctype(b"<?xml version='1.0'?><!-- <!DOCTYPE a> --><a>&lt;!DOCTYPE a&gt;</a>")


@pytest.mark.parametrize(("name", "what"), [("~$tracker.xlsx", "lock file"), (".~lock.tracker.xlsx#", "lock file"),
                                            ("missing.xlsx", "no file called"), ("folder", "is a folder")])
def test_what_is_no_file_to_read_is_told_apart(tmp_path: Path, name: str, what: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "~$tracker.xlsx").write_bytes(b"\x05Helen")
    with pytest.raises(UnreadableInput, match=what) as refused:
        read_file(tmp_path / name, "tracker")
    assert refused.value.hint


def test_a_file_is_read_and_let_go(tmp_path: Path) -> None:
    path = tmp_path / "good.xlsx"
    path.write_bytes(GOOD)
    assert read_file(path, "tracker") == GOOD
    path.rename(tmp_path / "moved.xlsx")
