"""Rows of indicators whose name is what was to be reached: 产出指标 | 成本指标 | 90万 | 90万 | 88万."""

from collections.abc import Mapping

from loaders.blocks.cell_words import columns_of, is_value

_UPPER = ("level_1", "level_2")
_NAME, _VALUES = "level_3", ("target", "actual")
_FIGURES = (*_VALUES, "points", "score")


def is_named_by_value(texts: Mapping[str, str]) -> bool:
    """Whether both levels stand below their headings, and a value below that of the name and all of values.

    So no name was lost: then a value would be lacking.
    """
    is_levelled = all(level in (columns_of(texts.get(level, "")) or ()) for level in _UPPER)
    if not is_levelled or not {*_VALUES} <= {*texts} or not is_value(texts.get(_NAME, "")):
        return False
    return all(is_value(texts[role]) for role in _FIGURES if role in texts)
