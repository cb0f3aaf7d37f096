"""Random facts, told in many wordings and tables, come back through the real path; so they do when printed otherwise."""

from random import Random

import pytest
from claiming import claims_by_place
from generating import MUTATIONS, Pieces, in_full_width, places, report, sentence, table, text_of
from wordings import HEADINGS, SENTENCES, SUBJECTS

SEEDS = range(12)
WORDINGS = [(kind, wording) for kind, wordings in SENTENCES.items() for wording in wordings]
PROJECT_COLUMNS = {
    "budget": "年初预算数",
    "adjusted_budget": "全年预算数",
    "final": "执行数",
    "execution_pct": "预算执行率",
}
ACCOUNT_COLUMNS = {"budget": "2023年预算数", "final": "2023年决算数", "change_pct": "增减率（%）"}


def wrongly_claimed(pieces: Pieces) -> list[tuple[object, object]]:
    """What was told and what was claimed of it, where they differ."""
    claims = claims_by_place(text_of(pieces))
    wrong = []
    for place, told in places(pieces).items():
        claim = claims[place]
        got = (claim["fact_kind"], claim["code"], claim["measure"], claim["value"])
        want = (told.fact_kind, told.code, told.measure, told.value)
        if got != want:
            wrong.append((want, got))
    return wrong


@pytest.mark.parametrize(("kind", "wording"), WORDINGS)
@pytest.mark.parametrize("seed", SEEDS)
def test_facts_come_back(kind: str, wording: str, seed: int) -> None:
    pieces = report(kind, sentence(kind, wording, seed))
    assert wrongly_claimed(pieces) == [], text_of(pieces)


@pytest.mark.parametrize(("kind", "wording"), WORDINGS)
@pytest.mark.parametrize("mutation", MUTATIONS)
def test_facts_come_back_when_printed_otherwise(kind: str, wording: str, mutation: str) -> None:
    for seed in range(4):
        pieces = report(kind, MUTATIONS[mutation](sentence(kind, wording, seed)))
        assert wrongly_claimed(pieces) == [], text_of(pieces)


@pytest.mark.parametrize(
    ("kind", "wording"), [(kind, wording) for kind, wording in WORDINGS if "{S2}" in wording]
)
def test_subjects_change_places_with_their_numbers(kind: str, wording: str) -> None:
    first, second = sorted(SUBJECTS[kind])[:2]
    for names in ((first, second), (second, first)):
        pieces = report(kind, sentence(kind, wording, 1, names))
        codes = {told.code for told in places(pieces).values()}
        assert codes == {SUBJECTS[kind][name] for name in names}
        assert wrongly_claimed(pieces) == [], text_of(pieces)


@pytest.mark.parametrize("separator", [" | ", "\t"])
@pytest.mark.parametrize(("kind", "columns"), [("project", PROJECT_COLUMNS), ("account", ACCOUNT_COLUMNS)])
@pytest.mark.parametrize("seed", range(4))
def test_facts_of_tables_come_back(kind: str, columns: dict[str, str], separator: str, seed: int) -> None:
    pieces = report(kind, table(kind, columns, separator, seed))
    assert wrongly_claimed(pieces) == [], text_of(pieces)
    wide = report(kind, in_full_width(table(kind, columns, separator, seed)))
    assert wrongly_claimed(wide) == [], text_of(wide)


@pytest.mark.parametrize("seed", range(6))
def test_facts_come_back_from_a_whole_report(seed: int) -> None:
    """Sections follow each other; no sentence disturbs the next."""
    random = Random(seed)
    pieces: Pieces = []
    for kind, wordings in SENTENCES.items():
        pieces.append(f"## {HEADINGS[kind]}\n\n")
        shuffled = random.sample(wordings, len(wordings))
        for wording in sorted(
            shuffled, key=lambda wording: wording.startswith("1.")
        ):  # an item opens a section
            pieces += [*sentence(kind, wording, seed), "\n\n"]
        pieces += ["\n", *table(kind, PROJECT_COLUMNS, " | ", seed), "\n"] if kind == "project" else []
    assert wrongly_claimed(pieces) == [], text_of(pieces)


def test_the_generator_is_the_same_every_time() -> None:
    kind, wording = WORDINGS[0]
    assert sentence(kind, wording, 3) == sentence(kind, wording, 3)
    assert text_of(sentence(kind, wording, 3)) != text_of(sentence(kind, wording, 4))
