"""Seeds that the readers share with dbt: words and places as CSV files."""

import csv
import functools

from loaders.settings import PROJECT


@functools.cache
def read_seed(relative: str) -> tuple[dict[str, str], ...]:
    """The rows of ``seeds/<relative>``, read once a process. Raises OSError when it is missing."""
    with (PROJECT / "seeds" / relative).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
