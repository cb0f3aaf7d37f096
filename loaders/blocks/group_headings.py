"""Which headings divide into columns of their own, where those of two rows follow one another and their places are lost.

生活补贴 | 护理补贴 | 合计金额 | 人数 | 金额 | 一级 | 二级 | 金额 over six figures: groups of two and of three columns,
and a column alone.
"""

import itertools
import re
from collections.abc import Sequence

from loaders.blocks.cell_words import heads_one_column

FEWEST_GROUPS, FEWEST_OF_EACH, MOST_ALONE = 2, 2, 2

_SUM = re.compile("[合小总]计")


def spans_of(columns: Sequence[str], groups: int) -> list[int]:
    """How many columns each group has; none where that cannot be told.

    A group goes from a column that is named as the first of all to the next such, or up to one that is named as the last;
    groups whose columns are all unlike have as many each.
    """
    begins = [at for at, name in enumerate(columns) if name == columns[0]]
    ends = [at + 1 for at, name in enumerate(columns) if name == columns[-1]]
    edges = [[*begins, len(columns)]] if len(begins) == groups else []
    edges += [[0, *ends]] if len(ends) == groups else []
    if not edges and len(set(columns)) == len(columns) and len(columns) % groups == 0:
        edges = [list(range(0, len(columns) + 1, len(columns) // groups))]
    ways = {tuple(after - at for at, after in itertools.pairwise(found)) for found in edges}
    return list(ways.pop()) if len(ways) == 1 else []


def counts_of(headings: Sequence[str], width: int) -> list[int]:
    """How many columns each heading of the first row has, 0 where it is a column itself; none where that cannot be told.

    ``width``: how many figures stand below. The headings of columns follow those of the first row.
    """
    groups = len(headings) - width
    if groups < FEWEST_GROUPS:
        return []
    ways = [way for alone in range(MOST_ALONE + 1) if (way := _counts(headings, groups, alone))]
    return ways[0] if len(ways) == 1 else []


def _counts(headings: Sequence[str], groups: int, alone: int) -> list[int]:
    """The counts where ``alone`` headings of the first row are columns; none where the words tell otherwise."""
    above, columns = headings[: groups + alone], headings[groups + alone :]
    are_columns = alone_among(above, alone)
    if len(columns) < FEWEST_OF_EACH * groups or are_columns is None:
        return []
    if any(above[at] in columns for at in are_columns) or not _shares_sums(columns, groups):
        return []
    if alone and len(set(columns)) == len(columns) and not all(_SUM.search(above[at]) for at in are_columns):
        return []  # as many columns for each group would fit several ways
    spans = spans_of(columns, groups)
    if min(spans, default=0) < FEWEST_OF_EACH:
        return []
    rest = iter(spans)
    return [0 if at in are_columns else next(rest) for at in range(len(above))]


def alone_among(above: Sequence[str], alone: int) -> list[int] | None:
    """Which headings of the first row are columns themselves; None where as many as there must be are not named so."""
    named = [at for at, heading in enumerate(above) if heads_one_column(heading)]
    if len(named) == alone:
        return named
    return [] if not alone and len(named) == len(above) else None  # 人数 and 金额 above towns each


def _shares_sums(columns: Sequence[str], groups: int) -> bool:
    """Whether a sum stands in all groups or in none: one that stands once is as well a column of no group."""
    return all(columns.count(name) == groups for name in columns if _SUM.search(name))
