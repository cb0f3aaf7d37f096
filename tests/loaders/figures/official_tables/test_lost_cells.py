"""Official tables whose rows lost their empty cells: figures are placed where the sums of the table prove their column."""

import pytest
from official_grids import figures, sums, unclaimed

from loaders.figures.official_tables.vocabulary import natures_of
from tests.loaders.figures.claiming import extract_text

SPENT = [
    "科目编码 科目名称 本年支出合计 基本支出 项目支出 经营支出 对附属单位补助支出",
    "合计 91.50 30.20 61.30",
    "213 农林水支出 91.50 30.20 61.30",
    "21303 水利 91.50 30.20 61.30",
    "2130301 行政运行 30.20 30.20",
    "2130302 一般行政管理事务 1.30 1.30",
    "2130306 水利工程运行与维护 60.00 60.00",
]
OF_FUND = [
    "科目编码 科目名称 年初结转和结余 本年收入 本年支出 小计 基本支出 项目支出 年末结转和结余",
    "合计 5.00 90.00 88.00 88.00 7.00",
    "213 农林水支出 40.00 40.00 40.00",
    "2136601 基础设施建设和经济发展 40.00 40.00 40.00",
    "229 其他支出 5.00 50.00 48.00 48.00 7.00",
    "2296003 用于体育事业的彩票公益金支出 5.00 50.00 48.00 48.00 7.00",
]


def text_of(title: str, lines: list[str], divider: str) -> str:
    rows = (
        f"| {line} |" if divider == " | " else line for line in (line.replace(" ", divider) for line in lines)
    )
    printed = "\n".join(rows)
    return f"云溪县水务局2023年度部门决算\n\n{title}\n单位：万元\n{printed}\n注：无。\n"


def natures(text: str) -> list[tuple[str, str]]:
    return [(row[4], row[6]) for row in figures(extract_text(text))]


@pytest.mark.parametrize("divider", ["\n", " ", "\u3000", "\n\n", "\t", " | "])
def test_rows_above_and_below_tell_the_columns(divider: str) -> None:
    text = text_of("支出决算表", SPENT, divider)
    assert natures(text) == [
        *[("total", "91.50"), ("basic", "30.20"), ("project", "61.30")] * 3,
        *[("total", "30.20"), ("basic", "30.20"), ("total", "1.30"), ("project", "1.30")],
        *[("total", "60.00"), ("project", "60.00")],
    ]
    assert unclaimed(extract_text(text)) == []
    assert set(sums(extract_text(text))) == {"holds"}


def test_figures_stand_in_the_column_that_was_proven() -> None:
    found = extract_text(text_of("支出决算表", SPENT, "\n")).claims
    columns = {(claim["nature"], claim["column_index"]) for claim in found if claim["table_code"]}
    assert columns == {("total", 2), ("basic", 3), ("project", 4)}


def test_where_nothing_tells_the_kind_of_expenditure_a_line_is_known_and_an_account_is_not() -> None:
    lines = [SPENT[0], *(line.replace("行政运行", "水利前期工作") for line in SPENT[1:5]), SPENT[6]]
    lines += ["2130304 水利行业业务管理 1.30 1.30"]
    text = text_of("支出决算表", lines, "\n")
    found = natures(text)
    assert found[0] == ("total", "91.50")
    assert [nature for nature, _ in found[1:]] == ["total", "part", "part"] * 2 + ["total", "part"] * 3
    assert len(unclaimed(extract_text(text))) == 2  # 30.20 and 61.30 of 合计
    assert "fails" not in sums(extract_text(text))


@pytest.mark.parametrize("divider", ["\n", " ", "\u3000"])
def test_what_comes_in_and_goes_out_tells_the_columns_of_a_fund(divider: str) -> None:
    text = text_of("政府性基金预算财政拨款收入支出决算表", OF_FUND, divider)
    found = [(row[3], row[4], row[6]) for row in figures(extract_text(text))]
    whole = [
        "carryover_in total",
        "revenue total",
        "expenditure total",
        "expenditure project",
        "carryover_out total",
    ]
    assert [f"{side} {nature}" for side, nature, _ in found] == [*whole, *whole[1:4] * 2, *whole * 2]
    assert unclaimed(extract_text(text)) == []


def test_what_the_words_tell_is_among_the_columns_of_the_total() -> None:
    lines = [SPENT[0], *SPENT[1:5], "2130306 水利工程运行与维护 61.30 61.30"]
    text = text_of("支出决算表", lines, "\n")
    assert natures(text)[1:3] == [
        ("basic", "30.20"),
        ("total", "91.50"),
    ]  # 61.30 of 合计 may be of another kind
    words = "\n三、支出决算情况说明\n本年支出合计91.50万元，其中：基本支出30.20万元，项目支出61.30万元。\n"
    assert natures(text + words)[:3] == [("total", "91.50"), ("basic", "30.20"), ("project", "61.30")]
    assert unclaimed(extract_text(text + words)) == []


def test_revenue_is_never_without_the_appropriation() -> None:
    lines = [
        "科目编码 科目名称 本年收入合计 财政拨款收入 上级补助收入 事业收入 其他收入",
        "合计 95.50 90.00 5.50",
        "213 农林水支出 95.50 90.00 5.50",
        "2130306 水利工程运行与维护 90.00 90.00",
        "2130399 其他水利支出 5.50 5.50",
    ]
    found = natures(text_of("收入决算表", lines, "\n"))
    whole = [("total", "95.50"), ("fiscal_appropriation", "90.00")]
    rows = [*whole, ("part", "5.50")]
    assert found == [
        *whole,
        *rows,
        ("total", "90.00"),
        ("fiscal_appropriation", "90.00"),
        ("total", "5.50"),
        rows[-1],
    ]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("行政运行", {"basic", "fiscal_appropriation"}),
        ("一般行政管理事务", {"project", "fiscal_appropriation"}),
        ("农村特困人员救助供养支出", {"basic", "project"}),
        ("二十二、住房保障支出", {"general_public"}),
        ("水利工程建设", set()),
    ],
)
def test_what_a_line_is_for_tells_what_it_is_paid_as(name: str, told: set[str]) -> None:
    assert natures_of(name) == told
