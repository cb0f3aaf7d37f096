"""Words that name programmes: families, their parts, and names joined together."""

import pytest

from loaders.figures.vocabulary.lexicon import load_lexicon
from loaders.figures.vocabulary.programs import first_program, narrow, nearest_program, program_of

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("农村最低生活保障", "dibao_rural"),
        ("城镇低保金", "dibao_urban"),
        ("城乡居民最低生活保障资金", "dibao"),
        ("城市低保和农村低保", "dibao"),
        ("低保边缘家庭", "low_income_margin"),
        ("特困人员救助供养", "tekun"),
        ("特困人员照料护理费", "tekun_nursing"),
        ("集中供养特困人员", "tekun_centralized"),
        ("临时救助备用金", "temporary_assistance"),
        ("临时救助和临时价格补贴", "other:mixed"),
        ("困难残疾人生活补贴", "disability_living"),
        ("重度残疾人护理补贴", "disability_nursing"),
        ("困难残疾人生活补贴和重度残疾人护理补贴", "disability_two"),
        ("残疾人两项补贴", "disability_two"),
        ("80周岁以上高龄津贴", "elderly_allowance_80"),
        ("百岁老人", "elderly_allowance_100"),
        ("高龄津贴", "elderly_allowance"),
        ("孤儿基本生活费", "orphan"),
        ("事实无人抚养儿童", "de_facto_orphan"),
        ("孤儿助学金", "orphan_education"),
        ("留守儿童关爱", "left_behind_children"),
        ("老人活动室", "eldercare_services"),
        ("流浪乞讨人员救助", "vagrant_relief"),
        ("惠民殡葬补助", "funeral_subsidy"),
        ("适老化改造", "elderly_home_adaptation"),
        ("精简退职人员救济", "retrenched_workers"),
        ("防洪堤加固", None),
    ],
)
def test_program_of_a_name(name: str, code: str | None) -> None:
    assert program_of(name, LEXICON) == code


@pytest.mark.parametrize(
    ("text", "topic", "code"),
    [
        ("开展临时救助，发放农村低保金", None, "dibao_rural"),
        ("孤儿和事实无人抚养儿童", None, "child_welfare"),
        ("城市低保、农村低保", None, "dibao"),
        ("低保、临时救助", None, "other:mixed"),
        ("农村", "dibao", "dibao_rural"),
        ("集中供养", "tekun", "tekun_centralized"),
        ("农村", None, None),
        ("农村", "marriage", None),
        ("特困人员", "tekun_dispersed", "tekun_dispersed"),
        ("两项补贴", "disability_living", "disability_two"),
        ("老人", None, None),
    ],
)
def test_program_named_nearest(text: str, topic: str | None, code: str | None) -> None:
    assert nearest_program(text, LEXICON, topic) == code


def test_shared_words_count_only_when_asked_for() -> None:
    assert nearest_program("老人", LEXICON, weak=True) == "eldercare_services"
    assert first_program("儿童参加", LEXICON) is None
    assert first_program("儿童参加", LEXICON, weak=True) == "child_welfare"


def test_the_noun_that_follows_and_the_words_ahead_of_it() -> None:
    assert first_program("名特困人员和孤儿", LEXICON) == "tekun"
    assert first_program("名孤儿发放助学资金", LEXICON) == "orphan_education"
    assert first_program("名高龄老人", LEXICON, ahead="名高龄老人中90周岁以上的") == "elderly_allowance_90"


@pytest.mark.parametrize(
    ("code", "text", "part"),
    [
        ("dibao", "城市", "dibao_urban"),
        ("dibao_rural", "城镇", "dibao_urban"),
        ("dibao", "城市、农村", None),
        ("tekun", "分散", "tekun_dispersed"),
        ("elderly_allowance", "90-99周岁", "elderly_allowance_90"),
        ("marriage", "城市", None),
    ],
)
def test_narrowing_within_a_family(code: str, text: str, part: str | None) -> None:
    assert narrow(code, text, LEXICON) == part


def test_every_programme_of_labels_and_qualifiers_has_a_family() -> None:
    named = {row["program_code"] for row in LEXICON.programs.rows} | LEXICON.parts | set(LEXICON.qualifiers)
    assert named <= set(LEXICON.families)
    assert set(LEXICON.qualifiers) <= set(LEXICON.families.values())
