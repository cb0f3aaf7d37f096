"""Numbers that a narrow cell breaks over lines: one number each, not two."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from loaders.blocks.block import Cell, Table
from loaders.figures.numbers.number_tokens import NumberToken

_GROUPED = re.compile(r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_RATE = re.compile(r"\d{2,3}\.\d{2}%")  # of which a reader of lines made one cell
_TWO_NUMBERS = re.compile(r"^\d+ \d")  # 1 98.64%
_PLAIN = re.compile(r"[-+]?\d+\.\d{2}")


def join_wrapped(tokens: list[NumberToken], tables: tuple[Table, ...]) -> list[NumberToken]:
    """The tokens in order, those of one broken number as one; its text is printed without the break."""
    starts = [token.char_start for token in tokens]
    joined: list[NumberToken] = []
    cursor = 0
    for start, end, text in sorted(_wrapped(tables)):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if first < cursor or last - first < 2:
            continue
        whole = tokens[first]._replace(char_end=tokens[last - 1].char_end, text=text.lstrip("+-"))
        joined += [*tokens[cursor:first], whole]
        cursor = last
    joined += tokens[cursor:]
    return [token._replace(index=index) for index, token in enumerate(joined)] if cursor else tokens


def _wrapped(tables: tuple[Table, ...]) -> Iterator[tuple[int, int, str]]:
    """Range and characters of each cell that holds one number over lines."""
    for table in tables:
        for cell in (cell for row in table.rows for cell in row if cell.compact.characters):
            text = cell.compact.characters.replace(" ", "").replace("，", ",")
            is_rate = _RATE.fullmatch(text) and not _TWO_NUMBERS.search(cell.compact.characters)
            if is_rate or (table.is_ruled and _is_one_number(cell, text)):
                yield cell.char_start, cell.char_end, text


def _is_one_number(cell: Cell, text: str) -> bool:
    """Whether the groups of digits tell that it goes on over the break; the first line is the fullest one."""
    characters, offsets = cell.compact.characters, cell.compact.offsets
    breaks = [
        at for at in range(1, len(offsets)) if offsets[at] > offsets[at - 1] + 1 or characters[at] == " "
    ]
    if not breaks or breaks[0] < len(characters) - breaks[-1]:
        return False
    if _GROUPED.fullmatch(text):
        return True
    return bool(_PLAIN.fullmatch(text)) and all("." in characters[at - 1 : at + 1] for at in breaks)
