"""The quick road into zip files reads what zipfile reads, or leaves the file to it."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from tests.workbooks import workbook, worked_example

from migdocs import reference
from migdocs.plain_zip import PlainZip, open_zip, plain_members

SAMPLES = sorted(reference.samples_folder().glob("*.xlsx"))
SMALL = BytesIO()
with zipfile.ZipFile(SMALL, "w") as archive:
    archive.writestr(zipfile.ZipInfo("a.xml"), b"<a>" + b"text " * 40 + b"</a>", zipfile.ZIP_DEFLATED)
    archive.writestr(zipfile.ZipInfo("folder/b.bin"), bytes(range(60)), zipfile.ZIP_STORED)
WHOLE = SMALL.getvalue()


def contents(data: bytes, *, quickly: bool) -> dict[str, tuple[object, ...]] | None:
    """Every member with its facts; None where the file is damaged."""
    try:
        opened = open_zip(data) if quickly else zipfile.ZipFile(BytesIO(data))
        return {member.filename: (member.header_offset, member.compress_size, member.file_size, member.compress_type,
                                  member.flag_bits, member.CRC, opened.open(member.filename).read())
                for member in opened.infolist()}
    except Exception:  # zipfile raises many kinds, for damage of any kind
        return None


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_samples_take_the_quick_road(path: Path) -> None:
    data = path.read_bytes()
    assert isinstance(open_zip(data), PlainZip)
    assert contents(data, quickly=True) == contents(data, quickly=False)


def test_a_workbook_made_by_a_program_is_read_alike() -> None:
    data = workbook(worked_example())
    assert contents(data, quickly=True) == contents(data, quickly=False)


@settings(max_examples=1000)
@given(some.lists(some.tuples(some.integers(0, len(WHOLE) - 1), some.integers(0, 255)), max_size=3),
       some.integers(0, 3), some.integers(0, 3), some.binary(max_size=3))
def test_a_file_with_bytes_changed_lost_or_added_is_read_alike(changes: list[tuple[int, int]], front: int, cut: int,
                                                               added: bytes) -> None:
    data = bytearray(WHOLE)
    for place, byte in changes:
        data[place] = byte
    spoilt = bytes(front) + bytes(data[:len(data) - cut]) + added
    assert contents(spoilt, quickly=True) == contents(spoilt, quickly=False)


@pytest.mark.parametrize("spoil", [
    lambda data: data + b"x", lambda data: data[:-1], lambda data: b"x" + data, lambda _: b"", lambda data: data[:200],
])
def test_a_file_that_is_not_whole_is_left_to_zipfile(spoil) -> None:  # type: ignore[no-untyped-def]
    assert plain_members(WHOLE) is not None
    assert plain_members(spoil(WHOLE)) is None
