"""Every row of names and cues decides an example: without the row the example is read otherwise."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import pytest
from claiming import claim_at_mark, seed

from loaders.figures.vocabulary.lexicon import LabelSet, Lexicon, load_lexicon

EXAMPLES = seed("labels/phrase_examples.csv")
TABLES = {  # table: where the lexicon keeps it; its column and that of the examples that say the same; examples wanted
    "account_labels": ("accounts", "account_code", "code", 3),
    "program_labels": ("programs", "program_code", "code", 1),
    "staffing_labels": ("staffing", "code", "code", 1),
    "payment_cues": ("payments", "effect", "fact_kind", 1),
    "measure_cues": ("measures", "measure", "measure", 1),
    "count_cues": ("count_cues", "effect", "fact_kind", 1),
}
ROWS = [(table, index) for table in TABLES for index in range(len(seed(f"labels/{table}.csv")))]


def lexicon_without(table: str, index: int) -> Lexicon:
    lexicon, field = load_lexicon(), TABLES[table][0]
    if table == "count_cues":
        return replace(lexicon, count_cues=lexicon.count_cues[:index] + lexicon.count_cues[index + 1 :])
    rows = getattr(lexicon, field).rows
    return replace(lexicon, **{field: LabelSet([*rows[:index], *rows[index + 1 :]])})


def claimed(example: dict[str, str]) -> dict[str, object]:
    return claim_at_mark(example["sentence"], example["section_title"])


@pytest.fixture(scope="module")
def before() -> list[dict[str, object]]:
    """What all rows together claim."""
    return [claimed(example) for example in EXAMPLES]


def test_a_lexicon_with_all_rows_claims_the_same(
    before: list[dict[str, object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What differs below differs by the row that is left out."""
    copy = replace(load_lexicon(), programs=LabelSet(load_lexicon().programs.rows))
    monkeypatch.setattr("loaders.figures.extract.load_lexicon", lambda: copy)
    assert [claimed(example) for example in EXAMPLES] == before


@pytest.mark.parametrize(("table", "index"), ROWS, ids=str)
def test_each_row_decides_examples(
    table: str, index: int, before: list[dict[str, object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, said_in, stated_in, wanted = TABLES[table]
    row = seed(f"labels/{table}.csv")[index]
    places = sorted(range(len(EXAMPLES)), key=lambda at: EXAMPLES[at][stated_in] != row[said_in])
    lexicon = lexicon_without(table, index)
    monkeypatch.setattr("loaders.figures.extract.load_lexicon", lambda: lexicon)

    def decided() -> Iterator[str]:
        for at in places:
            if claimed(EXAMPLES[at]) != before[at]:
                yield EXAMPLES[at]["sentence"]

    assert len(list(islice(decided(), wanted))) == wanted, row
