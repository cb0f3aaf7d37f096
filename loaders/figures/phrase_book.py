"""The phrase book: patterns of seeds/labels/phrases.csv by name, compiled once."""

import csv
import re
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def read_seed(relative: str) -> list[dict[str, str]]:
    """The rows of a seed as dicts of strings. Raises OSError when it is missing."""
    with (SEEDS / relative).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


_PATTERNS = {row["phrase_id"]: re.compile(row["pattern"]) for row in read_seed("labels/phrases.csv")}


def phrase(phrase_id: str) -> re.Pattern[str]:
    """The pattern of a row. Raises KeyError for a name that the phrase book does not have."""
    return _PATTERNS[phrase_id]
