"""Which patterns claim how much, and which numbers are still not understood: what to add to the phrase book next."""

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table
from rich.text import Text

from loaders.publishing.findings import PIPED_WIDTH, chosen_documents
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
# A context is what stands around the number, with digits made alike, so that equal wordings count together.
CONTEXTS = """
    select
        regexp_replace(right(split_part(quote, token, 1), 8), '[0-9]+', '9', 'g')
        || '⟦9⟧' || regexp_replace(left(split_part(quote, token, 2), 6), '[0-9]+', '9', 'g') as context,
        count(*) as figures
    from facts.fct_published_figures
    where fact_kind = 'unclaimed' and (? is null or document_id in (select unnest(?::varchar[])))
    group by context
    order by figures desc, context
"""
UNCLAIMED = """
    select figure_id, file_name, token, section_path, quote
    from facts.fct_published_figures
    where fact_kind = 'unclaimed' and (? is null or document_id in (select unnest(?::varchar[])))
    order by file_name, char_start
"""


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
        return Coverage(
            *(rows(connection, query, values) for query in (DOCUMENTS, PATTERNS, CONTEXTS, UNCLAIMED))
        )


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
