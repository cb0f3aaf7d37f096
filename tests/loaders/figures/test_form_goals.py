"""What the goal of a form says is planned, what stands beside it was reached."""

from claiming import claims_by_place


def test_goals_beside_results_are_targets() -> None:
    text = (
        "项目支出绩效自评表\n（2023年度）\n项目名称      高龄津贴\n"
        "  年度      预期目标                          实际完成情况\n"
        "  目标   为1400名老人发放高龄津贴，       全年为1380名老人发放高龄\n"
        "         新增养老床位30张。               津贴98.5万元；新增养老床位20张。\n"
    )
    found = claims_by_place(text)
    assert [found[text.index(number)]["measure"] for number in ("1400", "1380", "30张", "20张")] == [
        "target",
        "persons",
        "target",
        "beds",
    ]
    paid = found[text.index("98.5")]
    assert (paid["fact_kind"], paid["code"], paid["quote"]) == (
        "payment",
        "elderly_allowance",
        "全年为1380名老人发放高龄津贴98.5万元；",
    )
