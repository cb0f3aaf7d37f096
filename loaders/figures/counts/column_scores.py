"""Points and scores of a form that a converter printed column after column: told by their sums alone.

分值 … 得分 among the headings, then all points (40, 35, 25) with their total, and the scores (36, 35, 23.5) with theirs
among words: as many scores as points, none above its points, and both add up. Whose they are cannot be told.
"""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from loaders.blocks.block import Block
from loaders.blocks.cell_words import heading_role
from loaders.blocks.proven_rows import POINTS, is_points
from loaders.blocks.row_proofs import figure
from loaders.figures.claim import Claim
from loaders.figures.numbers.number_tokens import NumberToken
from loaders.figures.periods.period import year_period

FEWEST_ROWS, MOST_APART, MOST_FIGURES = 3, 40, 80  # rows; blocks between the headings; figures of a form

_ROLES = ("points", "score")


def column_scores(
    blocks: Sequence[Block],
    within: Callable[[Iterable[tuple[int, int]]], list[NumberToken]],
    year: int | None,
) -> list[Claim]:
    """The claims of figures that are blocks of their own, where their sums prove what they are."""
    heads = {role: at for at, block in reversed([*enumerate(blocks)]) if (role := _heads(block)) in _ROLES}
    if {*heads} != {*_ROLES} or abs(heads["points"] - heads["score"]) > MOST_APART:
        return []
    below = [block for block in blocks[min(heads.values()) :] if is_points(block.compact.characters)]
    order = sorted(_ROLES, key=heads.__getitem__)
    told = _told([figure(block.compact.characters) for block in below[: MOST_FIGURES + 1]], order)
    period = year_period(year)
    dates = {"period_start": period.start, "period_end": period.end, "period_kind": "flow"}
    claims: list[Claim] = []
    for block, (kind, measure) in zip(below, told, strict=False):
        pattern = "indicator_level_points" if kind == "score" else f"indicator_{measure}"
        value = {"measure": measure, "value": figure(block.compact.characters), "unit": "分"}
        claims += [Claim(token.char_start, kind, pattern, **value, **dates) for token in within(block.spans)]
    return claims


def _heads(block: Block) -> str:
    return "" if block.kind == "table" else heading_role(block.compact.characters)


def _told(figures: Sequence[Decimal], order: Sequence[str]) -> list[tuple[str, str]]:
    """The kind and measure of each figure, in turn; none unless they are two lists with their totals, and nothing else."""
    count = len(figures) // 2 - 1
    if len(figures) % 2 or count < FEWEST_ROWS or len(figures) > MOST_FIGURES:
        return []
    lists = dict(zip(order, (figures[: count + 1], figures[count + 1 :]), strict=True))
    points, scores = lists["points"], lists["score"]
    add_up = all(sum(told[:-1]) == told[-1] for told in (points, scores))
    is_form = points[-1] in POINTS and points != scores
    if not add_up or not is_form or any(score > most for score, most in zip(scores, points, strict=True)):
        return []
    return [(kind, role) for role in order for kind in (*["indicator"] * count, "score")]
