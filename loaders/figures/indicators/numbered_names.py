"""Rows of the printed form whose indicators have numbers for names, where no reader of tables took them.

指标1：救助对象认定准确 10 10, under 指标值 … 分值 得分: the form of the Ministry of Finance numbers the indicators of
each level (指标1：, 指标2：, ……). Behind a name stand points and score, or what was to be reached and what was before them.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from loaders.figures.claim import Claim
from loaders.figures.numbers.number_tokens import NumberToken, to_decimal
from loaders.figures.periods.period import year_period

_HEADINGS = re.compile(r"分\s*值[^\d。；]{0,12}?得\s*分")
_FIGURE = r"\d+(?:\.\d+)?"
_ROW = re.compile(
    rf"指标\s*\d{{1,2}}\s*[：:]\s*(?P<name>[^\d：:|]*[^\d：:|\s])\s*[|\s]\s*(?P<points>{_FIGURE})\s*[|\s]\s*(?P<score>{_FIGURE})"
    r"(?=\s*(?:$|\||\n|指标|……|[一-龥]{2,6}\s*指标))",
    re.MULTILINE,
)


def numbered_indicators(text: str, tokens: Sequence[NumberToken], year: int | None) -> Iterator[Claim]:
    """The points and scores of such rows; of rows whose score is above their points none."""
    if "指标1" not in text or not _HEADINGS.search(text):
        return
    at = {token.char_start: token for token in tokens}
    period = year_period(year)
    dates = {"period_start": period.start, "period_end": period.end, "period_kind": "flow"}
    for row in _ROW.finditer(text):
        if Decimal(row["score"]) > Decimal(row["points"]):
            continue
        subject = "".join(row["name"].split())
        for measure in ("points", "score"):
            if token := at.get(row.start(measure)):
                told = {"subject": subject, "measure": measure, "value": to_decimal(token.text), "unit": "分"}
                yield Claim(token.char_start, "indicator", f"indicator_{measure}", **told, **dates)
