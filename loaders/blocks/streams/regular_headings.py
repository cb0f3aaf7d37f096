"""Which of the pieces above a table are one heading, where its rows tell how many headings there must be.

户数 / （户） / 人数 / （人） / 全年发放 / （万元） above rows of a name and three figures are three headings. Of all ways to
cut the pieces the one is taken that makes the most of them known; where several do, none is.
"""

import functools
import re
from collections.abc import Sequence

from loaders.blocks.amount_cells import role_of
from loaders.blocks.cell_words import HEADING_LENGTH, is_corner, names_sum
from loaders.blocks.streams.stacked_matrix import PLACES
from loaders.blocks.sum_proofs import PART

MOST_PIECES, LONGEST_NAME = 4, 8
UNKNOWN, TORN_UNKNOWN, JOINED, LONE_QUALIFIER = 8, 12, 6, 4  # what headings cost
OF_WHICH = "其中"

_REST = re.compile(r"[（(）)%％、及和与/].*")
_OPEN = re.compile(r".*(?:[、及和与/]|[（(][^）)]*)")
_UNITED = re.compile(r"[^（]{1,10}（[^（）]*[元人户次个张%][^（）]*）")
_COUNTED = re.compile(r".{0,6}(?:户数|人数|人次|金额|资金|标准|数量|补助|水平|比例|[率额])(?:（[^（）]*）)?")
_YEAR = re.compile(r"20\d\d年(?:度)?")
_QUALIFIER = re.compile(
    r"(?:20\d\d|[本上去全当]|同)年(?:度|同期)?|年[初末中]|期末|累计|实际|调整后?|(?:决算|支出|执行)?数?[比较与](?:年初)?(?:预算|上年|去年)数?相?比?"
)
_GOING_ON = re.compile(r"(?:增、?减|增长|变动|差异|变化|提高|下降).*|±.*|百分比|比[例率]|金?额|资金")

Way = tuple[tuple[int, int], ...]  # the pieces of each heading, half open


def headings_of(pieces: Sequence[str], width: int, names: int, is_sure: bool = False) -> Way:
    """The pieces of each of so many headings; empty where they are not to be told, or too few of them are known.

    Those of ``names`` come first; ``is_sure``: all must be known and broken where they can only be one.
    """
    if _qualifies(pieces[0]) or any("：" in piece for piece in pieces):
        return ()
    cost, ways = _ways(tuple(pieces), width)
    if len(ways) != 1 or (is_sure and cost):
        return ()
    if any(heads_names(pieces[at]) for way in ways[0][names:] for at in range(*way)):
        return ()  # a header in two rows
    texts = ["".join(pieces[start:end]) for start, end in ways[0]]
    unknown = sum(not _is_known(text) for text in texts)
    may_name = (
        unknown == 1 == ways[0][0][1]
        and not _is_known(texts[0])
        and len(texts[0]) <= LONGEST_NAME
        and not any(map(str.isdigit, texts[0]))
    )
    is_header = len({*texts}) == width and 2 * unknown < width and (heads_names(texts[0]) or may_name)
    return ways[0] if is_header else ()


def heads_names(text: str) -> bool:
    """Whether a heading is that of what names rows."""
    return role_of(text) in ("item", "ordinal", "code", "level_3") or PLACES.fullmatch(text) is not None


@functools.lru_cache(maxsize=4096)
def _ways(pieces: tuple[str, ...], width: int) -> tuple[int, tuple[Way, ...]]:
    """The least cost of so many headings, and the ways to have it."""
    if not pieces or width == 0:
        return (0, ((),)) if not pieces and width == 0 else (0, ())
    best, found = 0, list[Way]()
    for length in range(1, min(MOST_PIECES, len(pieces) - width + 1) + 1):
        own = _cost(pieces[:length])
        rest, ways = _ways(pieces[length:], width - 1) if own is not None else (0, ())
        if not ways or own is None:
            continue
        moved = [((0, length), *((start + length, end + length) for start, end in way)) for way in ways]
        if not found or own + rest < best:
            best, found = own + rest, moved
        elif own + rest == best:
            found += moved
    return best, tuple(found)


def _cost(pieces: tuple[str, ...]) -> int | None:
    """What it costs to take pieces for one heading; None where they cannot be."""
    whole = "".join(pieces)
    if len(whole) > HEADING_LENGTH or _REST.fullmatch(pieces[0]) or (len(pieces) > 1 and OF_WHICH in pieces):
        return None
    if _OPEN.fullmatch(whole):
        return None
    if len(pieces) == 1:
        return (0 if _is_known(whole) else UNKNOWN) + LONE_QUALIFIER * _qualifies(whole)
    cost = 0 if _is_known(whole) else TORN_UNKNOWN
    for at in range(1, len(pieces)):
        above, piece = "".join(pieces[:at]), pieces[at]
        if _qualifies(above) and _qualifies(piece):
            return None
        if _REST.fullmatch(piece) or _OPEN.fullmatch(above) or _qualifies(above):
            continue
        if _is_known(above) and _is_known(piece) and not _GOING_ON.fullmatch(piece):
            return None
        cost += JOINED if _is_known(piece) else 1
    return cost


def _qualifies(text: str) -> bool:
    """Whether words tell a year, a level or what is compared, of an amount that is named behind them."""
    return _QUALIFIER.fullmatch(text) is not None or role_of(text) == PART


@functools.lru_cache(maxsize=4096)
def _is_known(text: str) -> bool:
    patterns = (_UNITED, _COUNTED, _YEAR, PLACES)
    return (
        bool(role_of(text))
        or is_corner(text)
        or names_sum(text)
        or any(pattern.fullmatch(text) for pattern in patterns)
    )
