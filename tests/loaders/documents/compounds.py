"""Compound files (OLE2) and old workbooks written record by record."""

import struct
from collections.abc import Mapping, Sequence

SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_MINI_STREAM_BELOW = 4096


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file with these streams under its root."""
    sectors: list[bytes] = []
    table: list[int] = []
    entries = [_entry("Root Entry", 5, _END, 0, child=1 if streams else _FREE)]
    for index, (name, content) in enumerate(streams.items(), 1):
        padded = content.ljust(_MINI_STREAM_BELOW, b"\0")
        right = index + 1 if index < len(streams) else _FREE
        entries.append(_entry(name, 2, len(sectors), len(padded), right=right))
        _append(sectors, table, padded)
    directory = len(sectors)
    _append(sectors, table, b"".join(entries))
    first_table = len(sectors)
    tables = next(n for n in range(1, 110) if n * SECTOR // 4 >= len(sectors) + n)
    table += [_TABLE] * tables
    table += [_FREE] * (tables * SECTOR // 4 - len(table))
    places = [first_table + at for at in range(tables)] + [_FREE] * (109 - tables)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(6) + struct.pack("<IIIIIIIII", 0, tables, directory, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", *places)
    return header + b"".join(sectors) + struct.pack(f"<{len(table)}I", *table)


def _append(sectors: list[bytes], table: list[int], content: bytes) -> None:
    count = -(-len(content) // SECTOR)
    first = len(sectors)
    content = content.ljust(count * SECTOR, b"\0")
    sectors += [content[at * SECTOR : (at + 1) * SECTOR] for at in range(count)]
    table += [*range(first + 1, first + count), _END]


def _entry(name: str, kind: int, start: int, size: int, right: int = _FREE, child: int = _FREE) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, _FREE, right, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def old_workbook(
    sheets: Mapping[str, bytes], formats: Sequence[str] = (), hidden: Sequence[str] = (), first: bytes = b""
) -> bytes:
    """An .xls file: the records of each sheet; cell style n + 1 has format n of ``formats``."""
    begin = record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))
    styles = b"".join(
        record(0x041E, struct.pack("<HHB", 164 + index, len(text), 1) + text.encode("utf-16-le"))
        for index, text in enumerate(formats)
    )
    styles += b"".join(
        record(0x00E0, struct.pack("<HH", 0, number) + bytes(16)) for number in _numbers(formats)
    )
    names = {name: struct.pack("<BBBB", int(name in hidden), 0, len(name), 1) for name in sheets}
    size = len(begin + first + styles) + sum(4 + 8 + 2 * len(name) for name in sheets) + 4
    starts, parts = [], []
    for content in sheets.values():
        starts.append(size + sum(map(len, parts)))
        parts.append(
            record(0x0809, struct.pack("<HHHHII", 0x0600, 16, 0, 0, 0, 0)) + content + record(0x0A, b"")
        )
    listed = b"".join(
        record(0x0085, struct.pack("<I", start) + head + name.encode("utf-16-le"))
        for start, (name, head) in zip(starts, names.items(), strict=True)
    )
    return compound({"Workbook": begin + first + styles + listed + record(0x0A, b"") + b"".join(parts)})


def _numbers(formats: Sequence[str]) -> list[int]:
    return [0, *(164 + index for index in range(len(formats)))]


def number_cell(row: int, column: int, value: float, style: int = 0) -> bytes:
    return record(0x0203, struct.pack("<HHHd", row, column, style, value))


def small_number_cells(row: int, first: int, values: Sequence[int], style: int = 0) -> bytes:
    """Whole numbers side by side in one record (MULRK)."""
    cells = b"".join(struct.pack("<Hi", style, value << 2 | 2) for value in values)
    return record(0x00BD, struct.pack("<HH", row, first) + cells + struct.pack("<H", first + len(values) - 1))


def text_cell(row: int, column: int, text: str) -> bytes:
    return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 1) + text.encode("utf-16-le"))


def hidden_row(row: int) -> bytes:
    return record(0x0208, struct.pack("<HHHHHHHH", row, 0, 3, 255, 0, 0, 0x0120, 15))


def hidden_column(column: int) -> bytes:
    return record(0x007D, struct.pack("<HHHHHH", column, column, 2048, 15, 1, 0))
