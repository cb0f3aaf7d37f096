"""Every pattern and every phrase is shown by sentences of our own, with the claim that must come of them."""

import re
import sys
from collections import Counter
from decimal import Decimal

import pytest
from claiming import SEEDS, claim_at_mark, seed

from loaders.figures.contexts import contexts
from loaders.figures.money import project_names
from loaders.figures.vocabulary import phrase_book, phrases, programs, title_words

EXAMPLES = seed("labels/phrase_examples.csv")
READERS_OF_SENTENCES = (
    "functional",
    "project",
    "money",
    "payment",
    "activity",
    "percent",
    "count",
    "standard",
)
_PATTERN_ID = re.compile(rf'"((?:{"|".join(READERS_OF_SENTENCES)}|score)_[a-z_]+)"')
_OTHER_NAMES = {  # written in the code with these prefixes, but phrases, accounts or seeds
    *(row["phrase_id"] for row in seed("labels/phrases.csv")),
    *(row["account_code"] for row in seed("codes/accounts.csv")),
    *(path.stem for path in (SEEDS / "labels").glob("*.csv")),
}
_REMEMBERING = (contexts, phrases, programs, project_names, title_words)  # modules that keep what texts said
_WANTED = 3  # examples of each pattern, phrase and account: one sentence may fit by chance


def name_of(example: dict[str, str]) -> str:
    return f"{example['pattern_id']}-{example['sentence']}"


def claimed(example: dict[str, str]) -> dict[str, object]:
    return claim_at_mark(example["sentence"], example["section_title"])


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_marked_number_is_claimed_as_stated(example: dict[str, str]) -> None:
    claim = claimed(example)
    columns = ("pattern_id", "fact_kind", "none_reason", "code", "measure", "unit")
    assert {column: claim[column] or "" for column in columns} == {
        column: example[column] for column in columns
    }
    assert claim["value"] == (Decimal(example["value"]) if example["value"] else None)


def test_each_pattern_has_examples() -> None:
    """Of sentences, of numbers without a fact, of accounts."""
    code = "\n".join(
        path.read_text(encoding="utf-8") for path in (SEEDS.parent / "loaders/figures").rglob("*.py")
    )
    lists = {row["cue_id"]: row["effect"] for row in seed("labels/payment_cues.csv")}
    wanted = {pattern for pattern in _PATTERN_ID.findall(code) if pattern not in _OTHER_NAMES}
    wanted |= {f"{effect}_{cue}" for cue, effect in lists.items()}
    wanted |= {row["pattern_id"] for row in seed("labels/none_patterns.csv")}
    wanted |= {f"account:{row['account_code']}" for row in seed("labels/account_labels.csv")}
    found = Counter(example["pattern_id"] for example in EXAMPLES)
    assert {pattern: found[pattern] for pattern in wanted if found[pattern] < _WANTED} == {}


@pytest.mark.parametrize(
    ("codes", "column", "kinds"),
    [
        ("accounts", "account_code", {"account"}),
        ("programs", "program_code", {"project", "payment", "beneficiary", "standard"}),
    ],
)
def test_claims_have_codes_that_the_facts_know(codes: str, column: str, kinds: set[str]) -> None:
    known = {"", *(row[column] for row in seed(f"codes/{codes}.csv"))}
    told = {example["code"] for example in EXAMPLES if example["fact_kind"] in kinds}
    assert len(told) > 10 and told <= known


def test_each_phrase_decides_examples() -> None:
    named = Counter(phrase for example in EXAMPLES for phrase in example["phrases"].split())
    assert set(named) <= set(phrase_book._PATTERNS)
    assert {phrase: named[phrase] for phrase in phrase_book._PATTERNS if named[phrase] < _WANTED} == {}


def without(phrase_id: str, patched: pytest.MonkeyPatch) -> None:
    """Take a phrase out of the book: nothing but the empty end of a text fits it, if that did before."""
    pattern = phrase_book.phrase(phrase_id)
    nothing = re.compile("$" if pattern.fullmatch("") else "(?!)")
    patched.setitem(phrase_book._PATTERNS, phrase_id, nothing)
    for module in [module for name, module in sys.modules.items() if name.startswith("loaders.figures.")]:
        for name in [name for name, value in vars(module).items() if value is pattern]:
            patched.setattr(module, name, nothing)
    forget()


def forget() -> None:
    """What titles and clauses said with other phrases is read anew."""
    for value in (value for module in _REMEMBERING for value in vars(module).values()):
        if hasattr(value, "cache_clear"):
            value.cache_clear()


@pytest.mark.parametrize(
    ("phrase_id", "example"),
    [(phrase_id, example) for example in EXAMPLES for phrase_id in example["phrases"].split()],
    ids=lambda value: value if isinstance(value, str) else value["sentence"],
)
def test_example_is_read_otherwise_without_the_phrase(
    phrase_id: str, example: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = claimed(example)
    without(phrase_id, monkeypatch)
    try:
        after = claimed(example)
    except AttributeError:  # a group of the phrase is needed
        return
    finally:
        forget()
    assert after != before
