"""The phrase book: patterns of seeds/labels/phrases.csv by name, compiled once."""

import re

from loaders.figures.vocabulary.edge_characters import compile_ahead
from loaders.seeds import read_seed

_LONG = 100  # characters of a pattern of many alternatives, which are tried only where one can begin
_PATTERNS = {
    row["phrase_id"]: (compile_ahead if len(row["pattern"]) > _LONG else re.compile)(row["pattern"])
    for row in read_seed("labels/phrases.csv")
}

phrase = _PATTERNS.__getitem__
"""The pattern of a row by its name. Raises KeyError for a name that the phrase book does not have."""
