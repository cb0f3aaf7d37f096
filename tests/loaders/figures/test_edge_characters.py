"""A label set looks closer only where a match can begin; it must miss none."""

import re

import pytest
from claiming import seed

from loaders.figures.vocabulary.edge_characters import first_characters, last_characters
from loaders.figures.vocabulary.lexicon import LabelSet

TABLES = ("account_labels", "program_labels", "staffing_labels", "payment_cues", "measure_cues")
SENTENCES = [row["sentence"] for row in seed("labels/phrase_examples.csv")]


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        ("低保|五保户?", "低五"),
        ("(?:城乡)?(?:居民)?最低", "城居最"),
        ("(?<!最)低保”?(?!员)", "低"),
        (r"(?P<sign>-)?\d+万", "-0123456789"),
        ("[一-三]类|(?:甲|乙)+丙", "一丁丂七丄丅丆万丈三甲乙"),
        ("X{0,2}Y", "XY"),
        ("X{1,2}Y", "X"),
        ("(?=甲)(?:甲|乙)", "甲乙"),
    ],
)
def test_what_a_match_can_begin_with(pattern: str, characters: str) -> None:
    assert first_characters(pattern) == frozenset(characters)


@pytest.mark.parametrize("pattern", ["甲?", "[^甲]乙", ".甲", r"\w甲", "甲*|乙", "(?:甲?)乙?", "甲?.乙"])
def test_a_match_that_can_begin_with_anything(pattern: str) -> None:
    assert first_characters(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        ("低保|五保户?", "保户"),
        ("城乡(?:居民|人员?)", "民人员"),
        ("甲乙*(?!丙)", "甲乙"),
        ("[丁七]{0,2}甲{1,2}", "甲"),
        (r"月\d{1,2}(?:日)?", "0123456789日"),
        (r"[^甲].乙", "乙"),
        (r"甲(?:.|乙)丙|[一-三]", "丙一丁丂七丄丅丆万丈三"),
        ("甲(?<=甲)", "甲"),
    ],
)
def test_what_a_match_can_end_with(pattern: str, characters: str) -> None:
    assert last_characters(pattern) == frozenset(characters)


@pytest.mark.parametrize("pattern", ["甲?", "甲[^乙]", "甲.", r"甲\s*", "(?:^|甲)", "甲|乙[^丙]?", "甲.乙?"])
def test_a_match_that_can_end_with_anything(pattern: str) -> None:
    assert last_characters(pattern) is None


@pytest.mark.parametrize("table", TABLES)
def test_no_label_of_the_examples_is_missed(table: str) -> None:
    rows = seed(f"labels/{table}.csv")
    labels = LabelSet(rows)
    whole = re.compile("|".join(f"(?:{row['pattern']})" for row in rows))
    for sentence in SENTENCES:
        found = [match.span() for match in whole.finditer(sentence) if match.end() > match.start()]
        assert [(label.start, label.end) for label in labels.find_all(sentence)] == found
