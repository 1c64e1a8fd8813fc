"""The quick road into zip files as Office writes them: small, whole, without comments or oddities of any kind.

Every other zip file is left to zipfile, which knows all of them but takes longer to load than to read a tracker.
"""

import struct
import zlib
from io import BytesIO
from typing import IO, TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zipfile import ZipFile

LARGEST = 8 * 1024 * 1024  # unpacked: larger ones are unpacked piece by piece
_END = struct.Struct("<4s4H2LH")
_ENTRY = struct.Struct("<4s4B4HL2L5H2L")
_LOCAL = struct.Struct("<4s2B4HL2L2H")
STORED, DEFLATED = 0, 8
_VERSION = 20  # of the zip format, 2.0: folders and deflated content
_KNOWN_FLAGS = 0b1110  # how hard it was squeezed, and sizes that stand behind the content


class Member(NamedTuple):
    """A part of the file, its facts named as zipfile names them."""

    filename: str
    header_offset: int
    compress_size: int
    file_size: int
    compress_type: int
    flag_bits: int
    CRC: int


class PlainZip:
    """A zip file in memory, to be read as one of zipfile's."""

    def __init__(self, data: bytes, members: list[Member]) -> None:
        self._data = data
        self._members = {member.filename: member for member in members}

    def infolist(self) -> list[Member]:
        """The members in the order of the directory."""
        return list(self._members.values())

    def open(self, name: str) -> IO[bytes]:
        """The content of a member; where anything is wrong with it, zipfile says what."""
        member = self._members[name]
        local = self._data[member.header_offset:member.header_offset + _LOCAL.size]
        if len(local) == _LOCAL.size:
            sign, _, _, flags, method, _, _, _, _, _, name_size, extra_size = _LOCAL.unpack(local)
            named = member.header_offset + _LOCAL.size
            start = named + name_size + extra_size
            packed = self._data[start:start + member.compress_size]
            if (sign == b"PK\3\4" and flags == member.flag_bits and method == member.compress_type
                    and self._data[named:named + name_size] == member.filename.encode()
                    and len(packed) == member.compress_size):
                content = _unpacked(packed, member)
                if content is not None and len(content) == member.file_size and zlib.crc32(content) == member.CRC:
                    return BytesIO(content)
        from zipfile import ZipFile

        return ZipFile(BytesIO(self._data)).open(name)


def open_zip(data: bytes) -> "PlainZip | ZipFile":
    """The zip file in these bytes; raises what zipfile raises where they are none."""
    members = plain_members(data)
    if members is not None:
        return PlainZip(data, members)
    from zipfile import ZipFile

    return ZipFile(BytesIO(data))


def plain_members(data: bytes) -> list[Member] | None:
    """The directory of a zip file of the plainest kind; None for any other, and for what is no zip file."""
    if len(data) < _END.size:
        return None
    sign, disk, first_disk, here, count, size, offset, comment = _END.unpack(data[-_END.size:])
    position, end = offset, len(data) - _END.size
    if (sign != b"PK\5\6" or disk or first_disk or here != count or comment or offset + size != end
            or data.find(b"PK\6\7", end - 20, end) >= 0):
        return None
    members = []
    while position < end:
        entry = data[position:position + _ENTRY.size]
        if len(entry) < _ENTRY.size:
            return None
        (sign, _, _, version, _, flags, method, _, _, crc, packed, unpacked, name_size, extra_size, comment, disk, _, _,
         header) = _ENTRY.unpack(entry)
        name = data[position + _ENTRY.size:position + _ENTRY.size + name_size]
        if (sign != b"PK\1\2" or version > _VERSION or flags & ~_KNOWN_FLAGS or method not in (STORED, DEFLATED)
                or comment or disk or extra_size or len(name) != name_size or not name.isascii() or b"\0" in name
                or b"\\" in name or max(packed, unpacked, header) > len(data) + LARGEST):
            return None
        members.append(Member(name.decode(), header, packed, unpacked, method, flags, crc))
        position += _ENTRY.size + name_size
    names = {member.filename for member in members}
    unpacked = sum(member.file_size for member in members)
    plain = position == end and len(names) == len(members) == count and unpacked <= LARGEST
    return members if plain else None


def _unpacked(packed: bytes, member: Member) -> bytes | None:
    if member.compress_type == STORED:
        return packed
    inflate = zlib.decompressobj(-15)
    try:
        content = inflate.decompress(packed, member.file_size + 1)
    except zlib.error:
        return None
    return content if inflate.eof and not inflate.unused_data else None
