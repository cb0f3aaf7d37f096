"""Upper levels of indicators in tables whose cells broke over lines: 产 / 出 / 指 / 标 is 产出指标."""

import itertools

from loaders.blocks.blanks.blank_fields import Field
from loaders.blocks.blanks.wrapped_rows import MARK, WrappedRow
from loaders.blocks.cell_words import columns_of
from loaders.blocks.streams.stacked_columns import LEVELS

PIECES = 5  # that the name of a level breaks into


def level_named(text: str) -> str | None:
    """The upper level that a cell names; None for other words."""
    known = columns_of(text.replace("(", "（").replace(")", "）"))
    if not known or not known & {*LEVELS}:
        return None
    return LEVELS[0] if known == {LEVELS[0]} else LEVELS[1]


def begins_level(told: list[tuple[int, list[Field]]]) -> bool:
    """Whether lines of a field each begin with the name of a level, which may have broken into pieces."""
    lines = itertools.takewhile(lambda line: len(line[1]) == 1, told[:PIECES])
    alone = ["".join(fields[0].text.split()) for _, fields in lines]
    return any(
        level_named("".join(alone[:end])) and "".join(alone[:end]).endswith("指标")
        for end in range(1, len(alone) + 1)
    )


def without_levels(words: list[Field], row: WrappedRow, labels: list[str], is_named: bool) -> list[Field]:
    """The words that name no upper level; the names of levels, which may have broken into pieces, are put into the row.

    ``is_named``: whether the name of the row stands after them.
    """
    left: list[Field] = []
    at = 0
    while at < len(words):
        told = ["".join(piece.text.split()) for piece in words[at : at + PIECES]]
        named = [end for end in range(1, len(told) + 1) if level_named("".join(told[:end])) in labels[:-1]]
        end = next((end for end in named if "".join(told[:end]).endswith("指标")), named[0] if named else 0)
        is_last, level = at + end == len(words), level_named("".join(told[:end]))
        # 殡仪馆设备购置 / 成本, 服务对象满意度 / 救助对象满意度: no level stands right before the values
        is_name = is_last and not is_named and (left or level in row.cells)
        end = 0 if is_name else end
        if end and end + 1 in named and MARK.fullmatch(told[end]):
            end += 1
        if end:
            row.add(level, *words[at : at + end])
        else:
            left.append(words[at])
        at += end or 1
    return left
