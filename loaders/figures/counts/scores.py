"""Points and scores of an evaluation, of all of it or of one indicator."""

from loaders.blocks.block import Block
from loaders.blocks.cell_words import heading_role
from loaders.figures.claim import Claim
from loaders.figures.numbers.number_tokens import NumberToken, to_decimal
from loaders.figures.periods.period import year_period
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import direction

_BESIDE = ("points", "execution_pct", "actual")  # headings of other columns
_FULL_MARKS = 100  # points of a whole evaluation


def read_score(number: Number, reading: Reading) -> Claim:
    """The claim of a number of points (分值20分, 得18分, 扣2分)."""
    quantity = number.quantity
    if phrase("level_of_all").fullmatch(number.sentence):
        return claim(number, "score", "indicator_level_points", "points", code=None, value=quantity.value)
    told = phrase("points").search(number.gap) or phrase("score_ahead").match(number.following)
    told = told or phrase("points_set").search(number.sentence)
    is_total = told is not None and told.groupdict().get("total")
    is_score = is_total and quantity.value != _FULL_MARKS  # …，总分94分
    measure = "points" if told and not is_score else "score"
    toward = direction(number.gap, reading.lexicon) if phrase("year_compared").search(number.gap) else None
    if toward is not None and toward.kind == "change":  # 自评得分94分，比上年提高1.5分
        value = quantity.value * toward.sign
        return claim(number, "score", "score_points", "change", code=None, subject=None, value=value)
    last, named = reading.last, phrase("indicator_scored").search(number.gap)
    is_indicator = last is not None and last.fact_kind == "indicator"
    is_indicator = is_indicator or phrase("indicator_quoted").search(number.sentence) is not None
    headed = reading.section.indicator if phrase("points_opened").match(number.sentence) else None
    of_all = phrase("score_of_all").search(number.clause) is not None  # 目标12项，完成11项；自评总分94分
    if not of_all and (
        named or is_indicator or headed
    ):  # 预算编制约束性：分值5分，自评4.6分; 目标值90%，实际96%，该项分值10分
        subject = (named and (named["name"] or named["titled"])) or (
            last.subject if last is not None else headed
        )
        return claim(number, "indicator", "indicator_points", measure, subject=subject)
    lost = phrase("points_lost").search(number.clause) is not None
    measure, value = ("score", -quantity.value) if lost else (measure, quantity.value)
    subject = number.clause.strip("，。；： ") or None
    return claim(number, "score", "score_points", measure, code=None, subject=subject, value=value)


def score_alone(block: Block, blocks: tuple[Block, ...], token: NumberToken, year: int | None) -> list[Claim]:
    """The score that stands alone below its heading (四、自评得分 / 94); nothing of other blocks."""
    above = blocks[block.index - 1].compact.characters if block.index else ""
    is_alone = block.compact.characters in (token.text, f"{token.text}分")
    if not is_alone or heading_role(above) != "score" or not token.text[-1].isdigit():
        return []
    if block.index > 1 and heading_role(blocks[block.index - 2].compact.characters) in _BESIDE:
        return []  # 执行率 / 得分 / 9.91: a column of a form
    if (value := to_decimal(token.text)) > _FULL_MARKS:
        return []
    period = year_period(year)
    dates = {"period_start": period.start, "period_end": period.end, "period_kind": "flow"}
    told = {"measure": "score", "value": value, "unit": "分"}
    return [Claim(token.char_start, "score", "score_points", **told, **dates)]
