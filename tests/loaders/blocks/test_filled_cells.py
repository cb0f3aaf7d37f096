"""Tables of bars whose empty cells a program filled: NaN for an empty one, Unnamed: 3 for a heading that it had not."""

import pytest
from laying_out import lay_out_text, paragraphs, rows

from loaders.blocks.compact import markup_spans, without_fillers

TABLE = """## 部门经费表
| 经费支出表 | Unnamed: 1 | Unnamed: 2 |
| :--- | ---: | ---: |
| NaN | NaN | 单位：万元 |
| 项目 | 2022年决算数 | 2023年决算数 |
| 会议费 | 3.2 | 2.9 |
| 培训费 | nan |NaN|
"""


def test_fillers_are_empty_cells() -> None:
    layout = lay_out_text(TABLE)
    found = [row for row in rows(layout) if any(row)]
    assert found[-3:] == [
        ["项目", "2022年决算数", "2023年决算数"],
        ["会议费", "3.2", "2.9"],
        ["培训费", "", ""],
    ]
    assert layout.tables[0].unit == "万元"
    assert not any("NaN" in cell or "Unnamed" in cell for row in found for cell in row)


def test_numbers_of_fillers_are_not_printed() -> None:
    spans = markup_spans(TABLE)
    assert [TABLE[start:end].strip() for start, end in spans][:2] == ["Unnamed: 1", "Unnamed: 2"]


@pytest.mark.parametrize(
    "text", ["查询返回NaN的3项。", "| 导入NaN值的3项 | 2 |", "Unnamed: 3 项", "NaN\n3", "| 银行NaNhai | 2 |"]
)
def test_the_same_letters_elsewhere_are_words(text: str) -> None:
    assert without_fillers(text) == text
    assert markup_spans(text) == []


@pytest.mark.parametrize(
    "row", ["NaN | 3 | nan", "| NaN | 3 | NaN |\r", "<td>NaN</td><td>3</td><td>NaN</td>"]
)
def test_fillers_may_stand_at_the_edges_of_rows_and_between_tags(row: str) -> None:
    text = f"项目 | 人数 | 备注\n{row}\n"
    found = without_fillers(text)
    assert len(found) == len(text)
    assert "nan" not in found.lower()


def test_prose_beside_fillers_is_a_paragraph() -> None:
    note = "注：本表反映部门本年度经费的支出情况，其中会议费包含培训费，培训费不再单独列示，往年口径相同。"
    assert note in paragraphs(lay_out_text(f"{TABLE}| {note} | NaN | NaN |\n"))
