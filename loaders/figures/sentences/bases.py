"""What a change is told against: the year before or the budget."""

import re

from loaders.figures.sentences.reading import Reading
from loaders.figures.vocabulary.lexicon import Label

_YEAR = re.compile(r"20\d\d(?=年)")
_SAVED = re.compile("节约|节省|超支")
_OF_YEAR_BEFORE = ("prior_final", "change", "change_pct")


def basis_told(sentence: str, reading: Reading) -> str | None:
    """``prior`` or ``budget`` where the words since the number before say what is compared with; else None."""
    base = _base_told(sentence, reading)
    if base is None:
        return None
    return "prior" if _is_of_year_before(base, sentence, reading) else base.row["basis"]


def _base_told(sentence: str, reading: Reading) -> Label | None:
    """What a change is against; 节约 alone tells the budget, but not beside the year before (与上年9万元相比节省2万元)."""
    told = list(reading.lexicon.bases.find_all(sentence))
    if (
        not told
        or told[-1].row["basis"] == "prior"
        or not _SAVED.fullmatch(sentence, told[-1].start, told[-1].end)
    ):
        return told[-1] if told else None
    named = [base for base in told if not _SAVED.fullmatch(sentence, base.start, base.end)]
    if named:
        return named[-1]
    last = reading.last
    goes_on = last is not None and last.measure in _OF_YEAR_BEFORE and reading.basis == "prior"
    return None if goes_on else told[-1]


def _is_of_year_before(base: Label, sentence: str, reading: Reading) -> bool:
    """比2022年度预算增加…: in a report on 2023 the budget of the year before, not the one that was executed."""
    year = _YEAR.search(sentence, base.start, base.end)
    return bool(year and reading.fiscal_year and int(year[0]) < reading.fiscal_year)
