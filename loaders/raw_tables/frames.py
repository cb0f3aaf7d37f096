"""What was understood of a document, as typed frames of the raw contract.

A frame has exactly the columns of its table in ``schemas``, values as published (no unit is converted here).
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Protocol

import polars as pl

from loaders.blocks.block import Layout
from loaders.documents.document import Document, Metadata
from loaders.documents.ocr.recognitions import least_confidence
from loaders.inbox.fingerprints import loader_version
from loaders.inbox.names import printable
from loaders.raw_tables.schemas import (
    DOCUMENT_TABLES,
    DOCUMENTS,
    FIGURE_CLAIMS,
    PERFORMANCE_INDICATORS,
    RAW_TABLES,
    VALUE,
)

Rows = Iterable[Mapping[str, Any]]
Frames = dict[str, pl.DataFrame]

NOT_UNDERSTOOD = {
    "fact_kind": "unclaimed",
    "none_reason": None,
    "pattern_id": None,
    "code": None,
    "measure": None,
    "value": None,
    "unit": None,
}


class Token(Protocol):
    """A number as it stands in the text."""

    index: int
    char_start: int
    char_end: int
    text: str


class Extraction(Protocol):
    """The number tokens of a document, one claim for each, its performance indicators and official tables."""

    tokens: Iterable[Token]
    claims: Rows
    indicators: Rows
    official_tables: Rows
    table_checks: Rows


def document_frames(document: Document, layout: Layout, metadata: Metadata, extraction: Extraction) -> Frames:
    """Return one frame for each raw table that a document fills, in reading order."""
    key = {"document_id": document.document_id}
    claims = sorted(extraction.claims, key=lambda claim: claim["char_start"])
    rows: dict[str, Rows] = {
        "documents": [_document_row(document, metadata)],
        **_layout_rows(document, layout),
        "number_tokens": [
            {
                **key,
                "token_index": token.index,
                **_place(document, token.char_start, token.char_end),
                "token": token.text,
                "ocr_confidence": least_confidence(document.recognised, token.char_start, token.char_end),
            }
            for token in extraction.tokens
        ],
        "figure_claims": [_exact_claim({**key, **claim}) for claim in claims],
        "performance_indicators": [_without_inexact({**key, **row}) for row in extraction.indicators],
        "official_tables": [{**key, **row} for row in extraction.official_tables],
        "table_checks": [{**key, **row} for row in extraction.table_checks],
    }
    return {name: frame(name, rows[name]) for name in DOCUMENT_TABLES}


def frame(table: str, rows: Rows) -> pl.DataFrame:
    """Return rows as a frame with the columns and types of a raw table; a key that is not given is null."""
    schema = RAW_TABLES[table]
    names = list(schema)
    return pl.DataFrame([tuple(row.get(name) for name in names) for row in rows], schema=schema, orient="row")


def concatenate(parts: Sequence[Frames]) -> Frames:
    """Return the frames of several documents as one frame a table, in the order given."""
    return {name: pl.concat([frame(name, []), *(part[name] for part in parts)]) for name in DOCUMENT_TABLES}


def fits(value: Decimal | None) -> bool:
    """Tell whether a number is stored to the last digit: polars rounds or drops what is longer, silently."""
    if value is None:
        return True
    if not value.is_finite():
        return False
    _, digits, exponent = value.as_tuple()
    written = "".join(map(str, digits))
    decimals = -exponent - (len(written) - len(written.rstrip("0")))
    return value.adjusted() < VALUE.precision - VALUE.scale and decimals <= VALUE.scale


def _document_row(document: Document, metadata: Metadata) -> dict[str, Any]:
    known = {**vars(document), **vars(metadata)}
    row = {name: known[name] for name in DOCUMENTS if name in known}
    return row | {
        "file_name": printable(document.file_name),
        "relative_path": printable(document.relative_path),
        "characters": len(document.text),
        "pages": len(document.page_starts) or None,
        "loader_version": loader_version(),
    }


def _layout_rows(document: Document, layout: Layout) -> dict[str, Rows]:
    key = {"document_id": document.document_id}
    return {
        "sections": [
            {**key, **part._asdict(), "section_index": part.index, "section_path": " / ".join(part.path)}
            for part in layout.sections
        ],
        "blocks": [
            {
                **key,
                **part._asdict(),
                "block_index": part.index,
                "block_kind": part.kind,
                **_place(document, part.spans[0][0], part.spans[-1][1]),
            }
            for part in layout.blocks
        ],
        "sentences": [
            {
                **key,
                **part._asdict(),
                "sentence_index": part.index,
                **_place(document, part.char_start, part.char_end),
            }
            for part in layout.sentences
        ],
        "table_cells": [
            {
                **key,
                "table_index": table.index,
                "row_index": cell.row,
                "column_index": cell.column,
                "section_index": table.section_index,
                **_place(document, cell.char_start, cell.char_end),
                "table_title": table.title,
                "text": cell.text,
            }
            for table in layout.tables
            for row in table.rows
            for cell in row
        ],
    }


def _place(document: Document, start: int, end: int) -> dict[str, int | None]:
    page = bisect_right(document.page_starts, start) if document.page_starts else None
    return {"char_start": start, "char_end": end, "page": page}


def _exact_claim(claim: dict[str, Any]) -> dict[str, Any]:
    """A number with more digits than the contract holds is kept as a token that was not understood."""
    _refuse_unknown(claim, FIGURE_CLAIMS)
    return claim if fits(claim.get("value")) else claim | NOT_UNDERSTOOD


def _without_inexact(row: dict[str, Any]) -> dict[str, Any]:
    _refuse_unknown(row, PERFORMANCE_INDICATORS)
    return row | {name: None for name in ("points", "score") if not fits(row.get(name))}


def _refuse_unknown(row: Mapping[str, Any], schema: Mapping[str, Any]) -> None:
    unknown = row.keys() - schema.keys()
    if unknown:
        raise KeyError(f"no columns of the raw contract: {', '.join(sorted(unknown))}")
