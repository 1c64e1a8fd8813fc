"""Writing the finished file: what the template does not touch is copied as it was packed, the rest packed afresh.

Member order, dates and attributes are fixed, so that the same values give the same bytes.
"""

import struct
import zipfile
import zlib
from dataclasses import dataclass

from migdocs.ooxml import Package, damaged

_DATE = (1980 - 1980) << 9 | 1 << 5 | 1  # 1 January 1980, the first day that a zip can hold
_LEVEL = 3
_DEFLATED, _STORED = 8, 0
_UTF8 = 0x800


@dataclass(frozen=True, slots=True)
class Member:
    """One member as it stands in a zip."""

    name: str
    method: int
    crc: int
    size: int
    packed: bytes

    def local(self) -> bytes:
        """Its header and bytes."""
        name, flags = _encoded(self.name)
        return struct.pack("<4s5H3L2H", b"PK\3\4", 20, flags, self.method, 0, _DATE, self.crc, len(self.packed),
                           self.size, len(name), 0) + name + self.packed

    def central(self, offset: int) -> bytes:
        """Its line in the directory."""
        name, flags = _encoded(self.name)
        return struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, flags, self.method, 0, _DATE, self.crc,
                           len(self.packed), self.size, len(name), 0, 0, 0, 0, 0, offset) + name


def _encoded(name: str) -> tuple[bytes, int]:
    return (name.encode("ascii"), 0) if name.isascii() else (name.encode("utf-8"), _UTF8)


def packed(name: str, content: bytes) -> Member:
    """A member packed afresh."""
    squeeze = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    small = squeeze.compress(content) + squeeze.flush()
    if len(small) >= len(content):
        return Member(name, _STORED, zlib.crc32(content), len(content), content)
    return Member(name, _DEFLATED, zlib.crc32(content), len(content), small)


def copied(package: Package, name: str) -> Member:
    """A member exactly as it is packed in the template; read once, so that damage shows now and not in Word."""
    package.read(name)
    entry = package.members[name]
    start = entry.header_offset
    header = package.data[start:start + 30]
    if len(header) < 30 or header[:4] != b"PK\3\4":
        raise damaged(package.name)
    names, extras = struct.unpack("<2H", header[26:30])
    begin = start + 30 + names + extras
    content = package.data[begin:begin + entry.compress_size]
    if len(content) != entry.compress_size:
        raise damaged(package.name)
    method = _DEFLATED if entry.compress_type == zipfile.ZIP_DEFLATED else _STORED
    return Member(name, method, entry.CRC, entry.file_size, content)


class Archive:
    """The members of a finished file; those that never change are laid out once."""

    def __init__(self, order: tuple[str, ...], fixed: dict[str, Member]) -> None:
        self._order = sorted(order, key=lambda name: name != "[Content_Types].xml")
        self._fixed = {name: (member, member.local()) for name, member in fixed.items()}

    def write(self, changed: dict[str, bytes]) -> bytes:
        """The file with these members changed or, under a new name, added at the end."""
        pieces: list[bytes] = []
        directory: list[bytes] = []
        offset = 0
        for name in [*self._order, *(name for name in changed if name not in self._order)]:
            if name in changed:
                member = packed(name, changed[name])
                local = member.local()
            elif name in self._fixed:
                member, local = self._fixed[name]
            else:
                continue
            directory.append(member.central(offset))
            pieces.append(local)
            offset += len(local)
        central = b"".join(directory)
        pieces += [central, struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, len(directory), len(directory), len(central),
                                        offset, 0)]
        return b"".join(pieces)
