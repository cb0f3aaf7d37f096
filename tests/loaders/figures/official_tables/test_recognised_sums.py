"""Figures that were recognised in a picture are held to the sums of their table."""

from dataclasses import replace
from decimal import Decimal

import pytest
from official_grids import Printed, document_of

from loaders.blocks.layout import lay_out
from loaders.documents.document import Metadata, Recognition
from loaders.figures.extract import extract

SPENT = """
    科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
    合计 | < | 1,500.50 | 900.25 | 600.25
    208 | 社会保障和就业支出 | 1,500.50 | 900.25 | 600.25
    20802 | 民政管理事务 | {whole} | {basic} | {project}
    2080201 | 行政运行 | 1,000.25 | 900.25 | 100.00
    2080202 | 一般行政管理事务 | 500.25 | 0.00 | 500.25
    """


def read(
    unsure: str = "", confidence: str = "0.9", **figures: str
) -> dict[str, tuple[str, str | None, Decimal | None]]:
    """Kind, doubt and value of the numbers of 20802, every number of the table being recognised, one unsurely."""
    printed = {"whole": "1,500.50", "basic": "900.25", "project": "600.25"} | figures
    document = document_of(Printed("支出决算表\n公开03表\n金额单位：万元", SPENT.format(**printed)))
    at = document.text.index("民政管理事务")
    start = document.text.index(unsure, at) if unsure else -1
    sure = [
        Recognition(
            place, place + 1, Decimal(confidence if start <= place < start + len(unsure) else "0.999")
        )
        for place in range(len(document.text))
    ]
    document = replace(document, recognised=tuple(sure))
    found = extract(document, lay_out(document), Metadata(None, "final_accounts", None, None, 2023))
    claims = {
        token.char_start: (token.text, claim) for token, claim in zip(found.tokens, found.claims, strict=True)
    }
    row = [claims[place] for place in sorted(claims) if at < place < document.text.index("2080201")]
    return {text: (claim["fact_kind"], claim["doubt"], claim["value"]) for text, claim in row}


def test_figures_whose_sums_hold_are_left_alone() -> None:
    found = read(unsure="900.25")
    assert {doubt for _, doubt, _ in found.values()} == {None}
    assert found["900.25"] == ("functional", None, Decimal("900.25"))


@pytest.mark.parametrize(("misread", "value"), [("90025", "900.25"), ("900,25", "900.25")])
def test_the_only_reading_with_which_the_sums_hold_is_taken_and_marked(misread: str, value: str) -> None:
    found = read(basic=misread)
    assert found[misread] == ("functional", "repaired_by_sum", Decimal(value))
    assert found["600.25"][1] is None


def test_an_unsure_figure_in_a_sum_that_fails_is_rejected() -> None:
    found = read(unsure="908.25", basic="908.25")
    assert found["908.25"] == ("unclaimed", "sum_fails", None)
    assert found["600.25"] == ("functional", None, Decimal("600.25"))


def test_a_sure_figure_in_a_sum_that_fails_is_what_the_report_says() -> None:
    found = read(basic="908.25")
    assert found["908.25"] == ("functional", None, Decimal("908.25"))


def test_a_figure_below_the_least_confidence_is_not_claimed_whatever_the_sums_say() -> None:
    found = read(unsure="900.25", confidence="0.5")
    assert found["900.25"] == ("unclaimed", "low_confidence", None)
