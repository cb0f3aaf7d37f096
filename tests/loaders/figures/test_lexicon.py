"""The seeds of labels: every row compiles, can be found and has a name of its own."""

import re

import pytest
from claiming import SEEDS, seed

from loaders.figures.vocabulary.lexicon import LabelSet, load_lexicon
from loaders.figures.vocabulary.phrase_book import phrase

LABELS = sorted(path.stem for path in (SEEDS / "labels").glob("*.csv"))
PATTERN_COLUMNS = ("pattern", "token", "before", "after", "title_pattern", "section_pattern")
KEYS = {
    "account_labels": ("account_code",),
    "count_cues": ("cue_id",),
    "count_units": ("unit",),
    "none_patterns": ("pattern_id",),
    "payment_cues": ("cue_id",),
    "phrases": ("phrase_id",),
    "program_labels": ("program_code", "strength", "pattern"),
    "staffing_labels": ("code",),
}


@pytest.mark.parametrize("name", LABELS)
def test_every_pattern_compiles_and_no_cell_is_ragged(name: str) -> None:
    rows = seed(f"labels/{name}.csv")
    assert rows
    for row in rows:
        assert None not in row and None not in row.values(), row
        for column in PATTERN_COLUMNS:
            re.compile(row.get(column, ""))


@pytest.mark.parametrize(("name", "columns"), KEYS.items())
def test_keys_are_unique(name: str, columns: tuple[str, ...]) -> None:
    keys = [tuple(row[column] for column in columns) for row in seed(f"labels/{name}.csv")]
    assert [key for key in keys if keys.count(key) > 1] == []


def test_patterns_are_written_for_compact_text() -> None:
    """White space, half-width commas and brackets of prose do not occur in the text that patterns see."""
    for name in ("account_labels", "program_labels", "staffing_labels", "column_labels", "payment_cues"):
        for row in seed(f"labels/{name}.csv"):
            assert not re.search(r"[ \t]|[０-９％]", row["pattern"]), row


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern, not those inside brackets."""
    depth, parts = 0, [""]
    for character in pattern:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return parts


@pytest.mark.parametrize("name", ["accounts", "programs", "staffing", "measures", "changes", "adjustments"])
def test_every_word_that_is_spelt_out_is_found(name: str) -> None:
    """By its own row or one before it, from its first character to its last."""
    labels: LabelSet = getattr(load_lexicon(), name)
    for index, row in enumerate(labels.rows):
        for word in filter(re.compile(r"[一-龥]+").fullmatch, alternatives(row["pattern"])):
            found = labels.last(word)
            assert found is not None, word
            assert (found.start, found.end) == (0, len(word)), word
            assert labels.rows.index(found.row) <= index, word


def test_the_first_row_wins_at_one_place_and_labels_do_not_overlap() -> None:
    labels = LabelSet([{"pattern": "救助金", "n": "1"}, {"pattern": "救助", "n": "2"}])
    found = [(label.row["n"], label.start, label.end) for label in labels.find_all("救助救助金")]
    assert found == [("2", 0, 2), ("1", 2, 5)]
    assert labels.last("无") is None


def test_a_name_that_the_phrase_book_does_not_have() -> None:
    with pytest.raises(KeyError):
        phrase("no_such_phrase")
