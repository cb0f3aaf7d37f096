"""Where in its quote a number stands: the same characters may stand there more than once, alone or within others."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import duckdb

from loaders.figures.numbers.quotes import LONGEST_QUOTE
from loaders.publishing.published import Row, rows

_CUT = "…"
# The numbers of a sentence, of a cell or of a heading, in their order; a cell begins behind those before it in its row.
_PASSAGES = """
    with passages as (
        select
            figure_id, document_id, table_index, row_index, column_index, char_start, token, quote, file_name,
            section_path,
            {condition} as is_wanted,
            coalesce(sentence_id, concat_ws(
                ':', table_index, row_index, column_index, case when table_index is null then quote end
            )) as passage
        from facts.fct_published_figures
    ),
    wanted as (select distinct document_id, passage from passages where is_wanted)
    select
        passages.*,
        (
            select sum(length(cells.text) + length(' | ')) from raw.table_cells as cells
            where
                cells.document_id = passages.document_id and cells.table_index = passages.table_index
                and cells.row_index = passages.row_index and cells.column_index < passages.column_index
        ) as begins
    from passages
    inner join wanted using (document_id, passage)
    order by document_id, passage, char_start
"""


def placed(
    connection: duckdb.DuckDBPyConnection, condition: str, values: Sequence[Any]
) -> Iterator[tuple[Row, int | None]]:
    """Yield the figures that fulfil a condition, each with its place in its quote.

    The place is None where the quote does not hold the number: a cell of an official table is quoted as
    table / row / column.
    """
    found = rows(connection, _PASSAGES.format(condition=condition), values)
    for _, passage in groupby(found, itemgetter("document_id", "passage")):
        behind: int | None = None
        for figure in passage:
            at = place(figure["quote"] or "", figure["token"], behind or figure["begins"] or 0)
            behind = at + len(figure["token"]) if at is not None else behind
            if figure["is_wanted"]:
                yield figure, at


def place(quote: str, token: str, behind: int) -> int | None:
    """Return where the number stands in the quote, behind those before it; a quote that was cut has it in its middle."""
    middle = len(_CUT) + LONGEST_QUOTE // 2
    if quote.startswith(_CUT) and quote.startswith(token, middle):
        return middle
    at = quote.find(token, behind)
    return None if at < 0 else at
