"""Paragraphs that are forms of indicators, or cells of one, whose columns nobody could tell: their numbers state nothing."""

import re

from loaders.blocks import shapes
from loaders.blocks.block import Block
from loaders.blocks.cell_words import columns_of, is_value

_FORM_LENGTH = 120
_FORM_HEADINGS = ("二级指标", "三级指标", "得分")
_FEWEST_FIGURES = 4  # of a row of indicators: what was to be reached and was, points, score
_FEWEST_BESIDE, _ROWS_ABOVE = 3, 60  # values of a row; blocks up to the headings
_CLAUSE, _INDICATORS = re.compile("[，。；]"), re.compile("[二三]级指标|绩效指标")
_NEAR, _FORM_CELLS = 3, 12  # blocks

_LEVELS = re.compile(
    r"(?:产出|效益|效果|满意度)类?指标(?:（\d+分）)?(?:数量|质量|时效|成本|(?:经济|社会|生态)效益|可持续影响|服务对象)"
)
_BOUND = re.compile(r"^(?:不(?:低|少|高|多|超过)于?|达到?)|(?:及?以[上下内]|左右)$")
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


def is_unread_form(block: Block) -> bool:
    """Whether a paragraph is a form in one line, the headings of its columns or its levels (产出指标) among its cells."""
    told = block.compact.characters
    if block.kind != "paragraph" or "。" in told or "；" in told:
        return False
    if "指标" in told and _LEVELS.search(told):
        return len(_FIGURE.findall(told)) >= _FEWEST_FIGURES
    return len(told) >= _FORM_LENGTH and all(heading in told for heading in _FORM_HEADINGS)


def is_unread_row(block: Block, blocks: tuple[Block, ...]) -> bool:
    """Whether a paragraph is a row of indicators, or a part of one, as layouts print it (标 补助 5 6546元 6545元 3.8 动态管理).

    Its values stand side by side, with blanks alone between them, below headings of indicators.
    """
    told = block.compact.characters
    if block.kind != "paragraph" or _CLAUSE.search(told) or len(told) > _FORM_LENGTH:
        return False
    kinds = "".join("V" if is_value(field) else "-" for field in block.text.split())
    if "V" * _FEWEST_BESIDE not in kinds:
        return False
    above = blocks[max(0, block.index - _ROWS_ABOVE) : block.index]
    return any(_INDICATORS.search(other.compact.characters) for other in above if other.kind != "table")


def is_unread_value(block: Block, blocks: tuple[Block, ...]) -> bool:
    """Whether a paragraph is the value of an indicator and nothing else (2715人), a cell below its level, beside its points."""
    cell = _cell_of(block)
    if block.kind != "paragraph" or _FIGURE.fullmatch(cell) or not is_value(_BOUND.sub("", cell)):
        return False
    near = blocks[max(0, block.index - _NEAR) : block.index + _NEAR]
    cells = [_cell_of(other) for other in near if other.kind == "paragraph" and other is not block]
    above = [_cell_of(other) for other in blocks[max(0, block.index - _FORM_CELLS) : block.index]]
    if any(map(shapes.is_lone_figure, cells)) and any(
        "level_1" in (columns_of(cell) or ()) for cell in above
    ):
        return True
    is_column = sum(map(is_value, cells)) >= _FEWEST_BESIDE  # a column of a form below another
    rows_above = blocks[max(0, block.index - _ROWS_ABOVE) : block.index]
    return is_column and any(_INDICATORS.search(other.compact.characters) for other in rows_above)


def _cell_of(block: Block) -> str:
    return block.compact.characters.removesuffix("|")
