"""Which patterns claim how much, and which numbers are still not understood: what to add to the phrase book next."""

import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table
from rich.text import Text

from loaders.publishing.findings import PIPED_WIDTH, chosen_documents
from loaders.publishing.places import placed
from loaders.publishing.published import Row, connect, rows
from loaders.settings import Warehouse
from loaders.terminal import visible

DOCUMENTS = """
    select file_name, figures, figures - unclaimed as understood, unclaimed, coverage
    from (
        select
            file_name, count(*) as figures, count(*) filter (where fact_kind = 'unclaimed') as unclaimed,
            cast(count(*) filter (where fact_kind <> 'unclaimed') / count(*) as decimal(6, 4)) as coverage
        from facts.fct_published_figures
        where ? is null or document_id in (select unnest(?::varchar[]))
        group by document_id, file_name
    )
    order by coverage, file_name
"""
PATTERNS = """
    select pattern_id, fact_kind, count(*) as figures, count(distinct document_id) as documents
    from facts.fct_published_figures
    where fact_kind <> 'unclaimed' and (? is null or document_id in (select unnest(?::varchar[])))
    group by pattern_id, fact_kind
    order by figures desc, pattern_id, fact_kind
"""
UNCLAIMED = "fact_kind = 'unclaimed' and (? is null or document_id in (select unnest(?::varchar[])))"
BEFORE, AFTER = 8, 6  # characters of a context
DIGITS = re.compile("[0-9]+")
NAMED = ("figure_id", "file_name", "token", "section_path", "quote")


@dataclass(frozen=True)
class Coverage:
    """Rows by document, by pattern, by context of numbers not understood, and each of these numbers."""

    documents: Sequence[Row]
    patterns: Sequence[Row]
    contexts: Sequence[Row]
    unclaimed: Sequence[Row]


def read_coverage(warehouse: Warehouse, document: str | None) -> Coverage:
    """Return the coverage of every document, or of the one named; raises UsageError when there is none of that name."""
    with connect(warehouse) as connection:
        values = [document, chosen_documents(connection, document)]
        unclaimed = list(placed(connection, UNCLAIMED, values))
        documents, patterns = (rows(connection, query, values) for query in (DOCUMENTS, PATTERNS))
    unclaimed.sort(key=lambda found: (found[0]["file_name"], found[0]["char_start"]))
    named = [{name: figure[name] for name in NAMED} for figure, _ in unclaimed]
    return Coverage(documents, patterns, _contexts(unclaimed), named)


def _contexts(unclaimed: Iterable[tuple[Row, int | None]]) -> list[Row]:
    """Count what stands around the numbers, with digits made alike, so that equal wordings count together."""
    counted = Counter(context(row["quote"] or "", row["token"], at) for row, at in unclaimed)
    ordered = sorted(counted.items(), key=lambda entry: (-entry[1], entry[0]))
    return [{"context": words, "figures": figures} for words, figures in ordered]


def context(quote: str, token: str, at: int | None) -> str:
    """Return what stands around the number at a place of the quote; behind the quote where it has no place."""
    at = len(quote) if at is None else at
    before, after = quote[:at][-BEFORE:], quote[at + len(token) :][:AFTER]
    return f"{DIGITS.sub('9', before)}⟦9⟧{DIGITS.sub('9', after)}"


def as_tables(coverage: Coverage, top: int) -> str:
    """Return tables for people; ``top`` rows of patterns and contexts, every number not understood."""
    console = Console(file=io.StringIO(), width=PIPED_WIDTH, highlight=False)
    parts = (
        ("documents", coverage.documents),
        ("patterns that claim most", coverage.patterns[:top]),
        ("contexts not understood", coverage.contexts[:top]),
        ("numbers not understood", coverage.unclaimed),
    )
    for title, found in parts:
        if not found:
            console.print(f"{title}: none")
            continue
        table = Table(title=title, title_justify="left")
        for name in found[0]:
            table.add_column(name, overflow="fold")
        for row in found:
            table.add_row(*(Text(visible(str(cell if cell is not None else ""))) for cell in row.values()))
        console.print(table)
    return console.file.getvalue()


def as_json(coverage: Coverage, top: int) -> str:
    """Return one JSON object with the same four parts."""
    parts = {
        "documents": coverage.documents,
        "patterns": coverage.patterns[:top],
        "contexts": coverage.contexts[:top],
        "unclaimed": coverage.unclaimed,
    }
    return json.dumps(parts, ensure_ascii=False, indent=1, default=str)
