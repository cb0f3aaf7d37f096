import pytest

from loaders.blocks.numbering import parse_numbering


@pytest.mark.parametrize(
    ("line", "style", "value", "length"),
    [
        ("第一部分部门概况", "part", 1, 4),
        ("第三章支出", "chapter", 3, 3),
        ("附件2", "annex", 2, 3),
        ("附件1-1", "annex", 1, 5),
        ("附件：", "annex", 0, 3),
        ("附表三整体支出绩效自评表", "annex", 3, 3),
        ("一、收入", "chinese", 1, 2),
        ("二十一、其他", "chinese", 21, 4),
        ("十、2023年度绩效情况", "chinese", 10, 2),
        ("（十二）培训", "chinese_bracketed", 12, 4),
        ("3.收入", "arabic", 3, 2),
        ("10、收入", "arabic", 10, 3),
        ("1.2023年度预算", "arabic", 1, 2),
        ("（4）补贴", "arabic_bracketed", 4, 3),
        ("4）补贴", "arabic_half_bracketed", 4, 2),
        ("③补贴", "circled", 3, 1),
        ("⒌补贴", "arabic", 5, 1),
        ("⑿补贴", "arabic_bracketed", 12, 1),
        ("项目二：长者食堂建设", "named", 2, 4),
        ("第2项临时救助。全年312人次", "named", 2, 3),
        ("2.1财政拨款收入", "decimal", 1, 3),
    ],
)
def test_styles_of_numbers(line: str, style: str, value: int, length: int) -> None:
    numbering = parse_numbering(line, {})
    assert numbering is not None
    assert (numbering.style, numbering.value, numbering.length) == (style, value, length)


@pytest.mark.parametrize(
    "line",
    [
        "3.5万元用于培训",
        "12345居家养老热线",
        "80岁以上老人",
        "2.1亿元",
        "一是加强管理",
        "附件随文下发",
        "2023年度",
        "（类）",
        "项目一：投入90万元，已经完成。",
        "三、四季度生活费",
        "一、二级残疾人护理补贴",
    ],
)
def test_what_is_no_number_of_a_line(line: str) -> None:
    assert parse_numbering(line, {}) is None


def test_a_number_glued_to_an_amount_is_one_only_when_the_list_goes_on() -> None:
    line = "5.20万元以上设备购置情况"
    assert parse_numbering(line, {"arabic": 3}) is None
    numbering = parse_numbering(line, {"arabic": 4})
    assert numbering is not None
    assert (numbering.value, numbering.length) == (5, 2)


@pytest.mark.parametrize("line", ["八一、春节走访慰问", "五一、国庆节前检查", "七一、八一慰问党员"])
def test_days_that_are_called_by_numerals_number_nothing(line: str) -> None:
    assert parse_numbering(line, {}) is None
