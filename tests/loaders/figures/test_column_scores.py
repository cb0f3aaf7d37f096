"""Points and scores that were printed column after column are told where both lists add up to their totals."""

import pytest
from claiming import extract_text

FORM = """河道管护资金绩效评分表

一级指标

指标名称

分值

评分标准

得分

巡河次数

水质达标率

村民满意度

{points}

每少巡河1次扣1分

{first}

少巡河4次

按达标比例得分

35

≥90%得满分，80%～90%按比例

{last}

{total}
"""
WHOLE = {"points": "40\n\n35\n\n25\n\n100", "first": "36", "last": "23.5", "total": "94.5"}


def scores_of(**parts: str) -> list[tuple[object, ...]]:
    claims = extract_text(FORM.format(**WHOLE | parts)).claims
    kinds = ("indicator", "score")
    return [(c["fact_kind"], c["measure"], str(c["value"])) for c in claims if c["fact_kind"] in kinds]


def test_two_lists_with_their_totals_are_points_and_scores() -> None:
    assert [claim for claim in scores_of() if claim[1] in ("points", "score")] == [
        ("indicator", "points", "40"),
        ("indicator", "points", "35"),
        ("indicator", "points", "25"),
        ("score", "points", "100"),
        ("indicator", "score", "36"),
        ("indicator", "score", "35"),
        ("indicator", "score", "23.5"),
        ("score", "score", "94.5"),
    ]


@pytest.mark.parametrize(
    "parts",
    [
        {"total": "93.5"},  # the scores do not add up
        {"first": "33", "last": "26.5"},  # a score above its points
        {"points": "40\n\n35\n\n100"},  # points were lost
        {"points": "40\n\n35\n\n20\n\n95"},  # of no whole form
    ],
    ids=str,
)
def test_without_proof_nothing_is_told(parts: dict[str, str]) -> None:
    assert not [claim for claim in scores_of(**parts) if claim[0] == "indicator" and claim[1] != "target"]
