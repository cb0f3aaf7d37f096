"""What the goal of a form says is planned, what stands beside it was reached."""

import pytest
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


TOP = "项目支出绩效自评表\n项目名称\n闸门维修\n项目资金（万元）\n年初预算数\n全年预算数\n全年执行数\n分值\n执行率\n得分\n"
MONEY = "年度资金总额\n46\n50\n50\n10\n100%\n10\n其中：当年财政拨款\n46\n50\n50\n—\n—\n"
HEADS = [("预期目标", "实际完成情况"), ("年初设定目标", "全年目标完成情况综述")]
CELLS = {
    "two paragraphs": ("为270名老人发放补贴。", "全年为264名老人发放补贴31.7万元。"),
    "dots between": ("为270名老人发放补贴。\n……………", "全年为264名老人发放补贴31.7万元。"),
    "numbered goals": (
        "目标1：为270名老人发放补贴。\n目标2：按月发放。",
        "全年为264名老人发放补贴31.7万元。",
    ),
    "numbers begin again": (
        "目标1：为270名老人发放补贴。\n目标2：按月发放。",
        "目标1：全年为264名老人发放补贴31.7万元。\n目标2：按月发放。",
    ),
}


@pytest.mark.parametrize("heads", HEADS)
@pytest.mark.parametrize("cells", CELLS.values(), ids=CELLS)
@pytest.mark.parametrize("end", ["\n", " |\n"])
def test_goals_of_a_form_are_of_its_project(end: str, cells: tuple[str, str], heads: tuple[str, str]) -> None:
    told = TOP.replace("闸门维修", "高龄津贴") + MONEY + "\n".join(["年度总体目标", *heads, *cells]) + "\n"
    text = told.replace("\n", end)
    found = claims_by_place(text)
    stated = [found[text.index(number)] for number in ("270", "264", "31.7")]
    assert [claim["measure"] for claim in stated] == ["target", "persons", "amount"]
    assert {claim["code"] for claim in stated} == {"elderly_allowance"}


def test_goals_in_the_cells_of_a_table_are_targets() -> None:
    rows = ["项目名称\t高龄津贴", "年度总体目标\t预期目标\t\t实际完成情况"]
    rows += ["\t为270名老人发放补贴。\t\t全年为264名老人发放补贴31.7万元。"]
    text = "项目支出绩效自评表\n" + "\n".join(rows) + "\n"
    found = claims_by_place(text)
    stated = [found[text.index(number)] for number in ("270", "264", "31.7")]
    assert [(claim["code"], claim["measure"]) for claim in stated] == [
        ("elderly_allowance", "target"),
        ("elderly_allowance", "persons"),
        ("elderly_allowance", "amount"),
    ]


def test_of_three_paragraphs_nobody_can_tell_which_are_the_goal() -> None:
    cells = "为270名老人发放高龄津贴。\n补贴按月到账。\n全年为264名老人发放高龄津贴。\n"
    text = f"{TOP}{MONEY}年度总体目标\n预期目标\n实际完成情况\n{cells}"
    assert claims_by_place(text)[text.index("270")]["measure"] == "persons"
