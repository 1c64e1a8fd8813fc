"""Whatever happens to a file on its way, it is read or refused: nothing else ever comes out."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from tests.tracker.reading import PHASES, PRACTICE, read_bytes, zipped
from tests.workbooks import workbook

from migdocs import reference
from migdocs.domain.errors import UnreadableInput
from migdocs.tracker.reader import TrackerReading

DATA = workbook({"Practice": PRACTICE, "Phases": PHASES, "Contacts": [("Name", "Phone"), ("A Person", "01632 960123")]})
with zipfile.ZipFile(BytesIO(DATA)) as _archive:
    PARTS = {name: _archive.read(name) for name in _archive.namelist()}
PLACES = some.integers(0, len(DATA) - 1)
SCRAPS = some.sampled_from([
    b"<", b">", b'"', b"/>", b"<c>", b"</c>", b"<row>", b"</row>", b"<v>", b"<f>", b"<is>", b"-1", b"9" * 30, b"1e400",
    b't="e"', b't="d"', b't="s"', b"\x00", b"&#0;", b"&x;", b"\xff", b"_xD83D_", b'r="ZZZZ1"', b"<!--", b"<![CDATA[",
    b"nan", b's="99999"', b"<!DOCTYPE a>"])


def outcome(data: bytes) -> TrackerReading | UnreadableInput:
    try:
        return read_bytes(data)
    except UnreadableInput as refused:
        assert refused.what and refused.hint
        return refused


def test_a_file_cut_off_anywhere_is_refused() -> None:
    for length in range(0, len(DATA) - 1, 41):
        assert isinstance(outcome(DATA[:length]), UnreadableInput), length


@settings(deadline=None, max_examples=150)
@given(some.lists(some.tuples(PLACES, some.integers(0, 255)), min_size=1, max_size=6))
def test_a_file_with_wrong_bytes_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(DATA)
    for place, byte in changes:
        data[place] = byte
    outcome(bytes(data))


@settings(deadline=None, max_examples=100)
@given(PLACES, some.integers(1, 600), some.binary(max_size=30))
def test_a_file_with_a_hole_in_it_is_read_or_refused(place: int, length: int, instead: bytes) -> None:
    outcome(DATA[:place] + instead + DATA[place + length:])


@settings(deadline=None, max_examples=150)
@given(some.sampled_from(sorted(PARTS)), some.lists(some.tuples(some.floats(0, 1), SCRAPS), min_size=1, max_size=4))
def test_a_package_with_scraps_in_its_xml_is_read_or_refused(name: str, scraps: list[tuple[float, bytes]]) -> None:
    content = PARTS[name]
    for where, scrap in scraps:
        place = int(where * len(content))
        content = content[:place] + scrap + content[place:]
    outcome(zipped({**PARTS, name: content}))


@pytest.mark.parametrize("name", sorted(PARTS))
def test_a_package_that_lacks_a_part_is_read_or_refused(name: str) -> None:
    outcome(zipped({other: content for other, content in PARTS.items() if other != name}))


@settings(deadline=None, max_examples=25)
@given(some.integers(0, 7000), some.integers(0, 255))
def test_a_damaged_old_workbook_never_takes_us_down_with_it(place: int, byte: int) -> None:
    data = bytearray(OLD)
    data[place % len(data)] = byte
    outcome(bytes(data))


OLD = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b"\x3e\x00\x03\x00\xfe\xff\x09\x00\x06\x00" + bytes(10)
       + b"\x01\x00\x00\x00\x01\x00\x00\x00" + bytes(4) + b"\x00\x10\x00\x00\xfe\xff\xff\xff" + bytes(4)
       + b"\xfe\xff\xff\xff" + bytes(4) + bytes(4) + b"\xff" * 432 + b"\xfd\xff\xff\xff\xfe\xff\xff\xff" + b"\xff" * 504
       + "Root Entry".encode("utf-16-le").ljust(64, b"\0") + b"\x16\x00\x05\x00" + b"\xff" * 12 + bytes(48)
       + "Workbook".encode("utf-16-le").ljust(64, b"\0") + b"\x12\x00\x02\x00" + b"\xff" * 12 + bytes(48) + bytes(256))


def test_the_samples_are_read() -> None:
    for path in sorted(reference.samples_folder().glob("*.xlsx")):
        assert isinstance(outcome(path.read_bytes()), TrackerReading), path
