"""Projects told one after the other as fields: each field is about the project above it."""

from decimal import Decimal

from claiming import extract_text

TITLE = "县福利彩票公益金资助项目公示"
CARDS = (
    f"{TITLE}\n\n"
    "项目名称：日间照料中心建设\n当年下达资金：60万元\n实际支出：45.2万元\n结余：14.8万元\n\n"
    "项目名称：孤儿助学（购买服务）\n实际支出：7万元\n完成情况：资助14人。\n\n"
    "合计：2个项目，支出52.2万元。\n"
)


def told(text: str) -> list[tuple[object, ...]]:
    claims = [
        claim
        for claim in extract_text(text, title=TITLE).claims
        if claim["fact_kind"] not in ("none", "activity")
    ]
    return [(claim["fact_kind"], claim["code"], claim["measure"], claim["value"]) for claim in claims]


def test_fields_are_about_the_project_above_them_and_the_sum_about_the_fund() -> None:
    assert told(CARDS) == [
        ("project", "eldercare_services", "amount", Decimal("60")),
        ("project", "eldercare_services", "final", Decimal("45.2")),
        ("project", "eldercare_services", "carryover", Decimal("14.8")),
        ("project", "orphan_education", "final", Decimal("7")),
        ("beneficiary", "orphan_education", "persons", Decimal("14")),
        ("project", "lottery_fund", "final", Decimal("52.2")),
    ]


def test_a_heading_ends_what_is_told_of_a_project() -> None:
    text = CARDS.replace("合计：2个项目，支出52.2万元。", "# 二、监督\n\n结余：3万元")
    assert told(text)[-1] != ("project", "orphan_education", "carryover", Decimal("3"))


def test_one_project_alone_is_that_of_the_whole_form() -> None:
    alone = CARDS[: CARDS.index("项目名称：孤儿")] + "实际支出：5万元\n"
    assert ("project", "eldercare_services", "final", Decimal("45.2")) not in told(alone)
