"""The phrase book: patterns of seeds/labels/phrases.csv by name, compiled once."""

import re

from loaders.seeds import read_seed

_PATTERNS = {row["phrase_id"]: re.compile(row["pattern"]) for row in read_seed("labels/phrases.csv")}


def phrase(phrase_id: str) -> re.Pattern[str]:
    """The pattern of a row. Raises KeyError for a name that the phrase book does not have."""
    return _PATTERNS[phrase_id]
