"""Points and scores of the parts of an evaluation (决策, 过程, 产出, 效益), a row or a column each."""

import pytest
from claiming import extract_text

BLOCKS = [
    ["一级指标", "权重分", "得分", "得分率"],
    ["决策", "20", "16.5", "82.5%"],
    ["效益", "80", "76", "95%"],
    ["合计", "100", "92.5", "92.5%"],
]
SCORED = [("points", "20"), ("score", "16.5"), ("share_pct", "82.5"), ("points", "80"), ("score", "76")]
SCORED += [("share_pct", "95"), ("points", "100"), ("score", "92.5"), ("share_pct", "92.5")]


def claimed(text: str) -> dict[tuple[int, int], tuple[object, ...]]:
    """Kind, code, measure and value of the cells of the table of a text, by row and column."""
    found = [claim for claim in extract_text(text).claims if claim["table_index"] is not None]
    told = ("fact_kind", "code", "measure")
    return {
        (claim["row_index"], claim["column_index"]): (*(claim[key] for key in told), str(claim["value"]))
        for claim in found
    }


@pytest.mark.parametrize("divider", [" | ", "\t", "   ", "\n", "│"])
@pytest.mark.parametrize("heading", ["一级指标", "评价内容", "指标"])
def test_points_and_scores_of_blocks(divider: str, heading: str) -> None:
    table = "\n".join(divider.join(row) for row in [[heading, *BLOCKS[0][1:]], *BLOCKS[1:]])
    told = claimed(f"二、评价结论\n表1 得分情况\n{table}\n\n三、成效\n")
    assert list(told.values()) == [("score", None, *scored) for scored in SCORED]


def test_points_and_scores_may_be_rows() -> None:
    turned = list(zip(*BLOCKS, strict=True))
    found = claimed("\n".join("| " + " | ".join(row) + " |" for row in turned) + "\n")
    told = [found[row, column] for column in (1, 2, 3) for row in (1, 2, 3)]
    assert told == [("score", None, *scored) for scored in SCORED]
    work = claimed(
        "| 项目 | 乡镇 | 得分率 |\n|---|---|---|\n| 达标率 | 91% | 0.9 |\n| 得分办法 | 3 | 0.8 |\n"
    )
    assert not [claim for claim in work.values() if claim[0] == "score"]
