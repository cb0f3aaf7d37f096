import pytest

from loaders.publishing.explain import mark


@pytest.mark.parametrize(
    ("quote", "token", "earlier", "marked"),
    [
        ("基本支出300.10万元", "300.10", 0, "基本支出【300.10】万元"),
        ("收入5.5万元，支出5.5万元", "5.5", 1, "收入5.5万元，支出【5.5】万元"),
        ("占12.5%，其中5人，2.5元", "5", 0, "占12.5%，其中【5】人，2.5元"),
        ("编码2080201，共2项", "2", 0, "编码2080201，共【2】项"),
        ("下降31.8%。", "31.8%", 0, "下降【31.8%】。"),
        ("共1,234.5元，又234元", "234", 0, "共1,234.5元，又【234】元"),
        ("没有这个数", "7", 0, "没有这个数 【7】"),
    ],
)
def test_the_right_number_of_the_quote_is_marked(quote: str, token: str, earlier: int, marked: str):
    assert mark(quote, token, earlier) == marked
