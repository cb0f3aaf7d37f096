"""Compound files (OLE2, [MS-CFB]): the old binary container of Word and Excel, and of encrypted new ones."""

import struct
from dataclasses import dataclass

from loaders.documents.packages import damaged

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_HEADER = 512
_ENTRY = 128
_LAST_SECTOR = 0xFFFFFFFA  # numbers from here on are marks, not sectors
_NOWHERE = 0xFFFFFFFF
_MINI_STREAM_BELOW = 4096
_ROOT, _STREAM = 5, 2


@dataclass(frozen=True)
class _Entry:
    name: str
    kind: int
    start: int
    size: int
    left: int
    right: int
    child: int


class CompoundFile:
    """The streams that stand directly under the root. Raises UnreadableDocumentError ``damaged``."""

    def __init__(self, content: bytes) -> None:
        if len(content) < _HEADER or not content.startswith(MAGIC):
            raise damaged("it is cut off within its first bytes")
        self._content = content
        shift, mini_shift = struct.unpack_from("<HH", content, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise damaged("its sectors have a size that does not exist")
        self._size, self._mini_size = 1 << shift, 1 << mini_shift
        self._table = self._allocation_table()
        directory = self._chain(struct.unpack_from("<I", content, 48)[0])
        if len(directory) % _ENTRY:
            raise damaged("it is cut off within the list of its parts")
        self._entries = [_entry(directory, at) for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)]
        self._streams = self._root_streams()

    @property
    def names(self) -> frozenset[str]:
        """Names of the streams under the root."""
        return frozenset(self._streams)

    def stream(self, name: str) -> bytes:
        """The content of a stream under the root."""
        entry = self._streams[name]
        if entry.size >= _MINI_STREAM_BELOW:
            return self._chain(entry.start)[: entry.size]
        return self._mini_chain(entry.start)[: entry.size]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        if start >= len(self._content):
            raise damaged("it is cut off: a part of it lies behind its end")
        return self._content[start : start + self._size]

    def _allocation_table(self) -> list[int]:
        """The number of the sector that follows each sector."""
        numbers = list(struct.unpack_from("<109I", self._content, 76))
        following = struct.unpack_from("<I", self._content, 68)[0]
        seen: set[int] = set()
        while following < _LAST_SECTOR and following not in seen:
            seen.add(following)
            *more, following = self._numbers(following)
            numbers += more
        table: list[int] = []
        for number in numbers:
            if number < _LAST_SECTOR:
                table += self._numbers(number)
        return table

    def _numbers(self, sector: int) -> list[int]:
        piece = self._sector(sector)
        return list(struct.unpack(f"<{len(piece) // 4}I", piece[: len(piece) // 4 * 4]))

    def _chain(self, sector: int) -> bytes:
        pieces, seen = [], set()
        while sector < _LAST_SECTOR:
            if sector in seen or sector >= len(self._table):
                raise damaged("its sectors lead in a circle or nowhere")
            seen.add(sector)
            pieces.append(self._sector(sector))
            sector = self._table[sector]
        return b"".join(pieces)

    def _mini_chain(self, sector: int) -> bytes:
        root = next((entry for entry in self._entries if entry.kind == _ROOT), None)
        whole = self._chain(root.start) if root else b""
        mini_table = self._chain(struct.unpack_from("<I", self._content, 60)[0])
        pieces, seen = [], set()
        while sector < _LAST_SECTOR:
            if sector in seen or (sector + 1) * 4 > len(mini_table):
                raise damaged("its sectors lead in a circle or nowhere")
            seen.add(sector)
            pieces.append(whole[sector * self._mini_size : (sector + 1) * self._mini_size])
            sector = struct.unpack_from("<I", mini_table, sector * 4)[0]
        return b"".join(pieces)

    def _root_streams(self) -> dict[str, _Entry]:
        root = next((entry for entry in self._entries if entry.kind == _ROOT), None)
        streams: dict[str, _Entry] = {}
        waiting, seen = [root.child if root else _NOWHERE], set()
        while waiting:
            number = waiting.pop()
            if number >= len(self._entries) or number in seen:
                continue
            seen.add(number)
            entry = self._entries[number]
            waiting += [entry.left, entry.right]
            if entry.kind == _STREAM:
                streams[entry.name] = entry
        return streams


def _entry(directory: bytes, at: int) -> _Entry:
    length = struct.unpack_from("<H", directory, at + 64)[0]
    name = directory[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
    left, right, child = struct.unpack_from("<III", directory, at + 68)
    start, size = struct.unpack_from("<II", directory, at + 116)
    return _Entry(name, directory[at + 66], start, size, left, right, child)
