"""The kinds of tables whose cells stand on a line each: indicators, amounts, points and scores of blocks."""

from loaders.blocks.streams.stacked_columns import BEFORE_LABELS, FEWEST_AMOUNTS, LABELS, WORDS, Columns

_TOLD_OF_SCORES = ("points", "score", "score_rate")
_NO_AMOUNTS = {*LABELS, *BEFORE_LABELS, *WORDS, "note", *_TOLD_OF_SCORES, "quantity", "staffing", "phone"}


def columns_below(roles: list[str]) -> Columns | None:
    """The columns below headings with these roles, when rows can be told by what they hold.

    The first role is empty for a corner that says the unit; a form's money has names of rows without a heading.
    """
    values = [role for role in roles if role != "note"]
    amounts = sum(bool(role) and role not in _NO_AMOUNTS for role in roles)
    if not values or values[-1] in WORDS:  # a row ends with a number, or it would not be seen where
        return None
    labels = [at for at, role in enumerate(roles) if role in LABELS]
    if not labels:
        below = roles[1:] if roles[0] == "" else roles
        stands_alone = amounts >= FEWEST_AMOUNTS and not set(below) & set(BEFORE_LABELS)
        return Columns(("item", *below), names_rows=False) if stands_alone else None
    first, last = labels[0], labels[-1]
    named = [roles[at] for at in labels]
    in_place = set(roles[:first]) <= set(BEFORE_LABELS) and not set(roles[last:]) & set(BEFORE_LABELS)
    if len(set(named)) != last - first + 1 or len(labels) != len(set(named)) or not in_place:
        return None
    has_points = "level_3" in named and bool({"points", "score"} & set(roles))
    of_blocks = len(named) == 1 and scores_blocks(roles)  # 一级指标 | 分值 | 得分 | 得分率
    has_amounts = named == ["item"] and amounts >= FEWEST_AMOUNTS
    return Columns(tuple(roles)) if has_points or of_blocks or has_amounts else None


def scores_blocks(roles: list[str]) -> bool:
    """Whether the columns behind the first are points and score of the parts of an evaluation, and perhaps its rate or a note."""
    return {"points", "score"} <= set(roles[1:]) <= {*_TOLD_OF_SCORES, "note"}
