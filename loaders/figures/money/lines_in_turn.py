"""Lines of the functional classification that are told together, and whose figures follow in turn."""

from loaders.figures.claim import Claim
from loaders.figures.money.lines import item_told
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.function_paths import function_path
from loaders.figures.vocabulary.phrase_book import phrase

_JOINS = ("和", "、", "及", "与")


def of_line_in_turn(found: Claim | None, number: Number, reading: Reading) -> Claim | None:
    """城市…（项）和农村…（项）年初预算分别为9万元、8万元: each figure is of the next line; other claims as they are."""
    if "项）" in number.gap:
        told = phrase("items_joined").search(number.gap)
        reading.lines = [told["first"], told["second"]] if told else []
    if found is None or found.fact_kind != "functional" or not reading.lines or "分别" not in number.sentence:
        return found
    reading.line_index = reading.line_index + 1 if number.gap.strip() in _JOINS else 0
    if reading.line_index >= len(reading.lines):
        return found
    name = reading.lines[reading.line_index]
    above = (found.code or "").rpartition("/")[0]
    return found._replace(code=f"{above}/{name}" if above else name, subject=f"{name}（项）")


def line_of_stages(gap: str, head: str) -> str:
    """儿童福利（项）。年初预算和决算分别为9万元、8万元: the words of the line whose stages are told in turn; empty elsewhere."""
    is_stage = "）" in gap and any(phrase(name).fullmatch(head) for name in ("plain_measure", "plain_budget"))
    told = is_stage and (function_path(gap) or item_told(gap))
    return gap[: gap.rindex("）") + 1] if told else ""
