"""Seeds that the readers share with dbt: words and places as CSV files."""

import csv
import functools

from loaders.settings import PROJECT


@functools.cache
def read_seed(relative: str) -> tuple[dict[str, str], ...]:
    """The rows of ``seeds/<relative>``, read once a process.

    Raises OSError when it is missing, ValueError where a row has other columns than the header: a pattern with a comma
    that is not quoted would be cut there.
    """
    with (PROJECT / "seeds" / relative).open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        found = tuple(rows)
    for at, row in enumerate(found, start=1):
        if None in row or None in row.values():
            raise ValueError(
                f"{relative}, row {at} has other columns than the header: quote cells with commas"
            )
    return found
