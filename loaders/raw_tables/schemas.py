"""The raw contract: every table that the loaders land in schema ``raw``, stated once.

Grain, keys and meaning of each column are described for readers of SQL in
``models/staging/_raw__sources.yml``; a test keeps both statements equal.
Offsets are Python string indices into the decoded text of the file, line ends as they are.
"""

import polars as pl

from loaders.raw_tables.load_schemas import LOAD_TABLES, TIME

TEXT, INT, DATE, FLAG = pl.String, pl.Int64, pl.Date, pl.Boolean
CONFIDENCE = pl.Decimal(4, 3)  # 0 to 1
VALUE = pl.Decimal(38, 6)  # as published, never a float

DOCUMENTS = {
    "document_id": TEXT,  # first 16 hex digits of the SHA-256 of the file
    "file_name": TEXT,
    "relative_path": TEXT,  # below the folder that was loaded, with forward slashes
    "format": TEXT,  # loaders/documents/formats.py
    "encoding": TEXT,  # utf-8, utf-8-sig, gb18030; null where the format is more than text
    "sha256": TEXT,
    "size_bytes": INT,
    "characters": INT,
    "pages": INT,  # null where the format has no pages
    "title": TEXT,
    "genre": TEXT,  # seeds/labels/genres.csv
    "department_name": TEXT,
    "region_code": TEXT,  # GB/T 2260, six digits
    "fiscal_year": INT,
    "published_on": DATE,  # as printed on a line of its own
    "loader_version": TEXT,  # package version and digest of what decides how a file is read
    "retired_at": TIME,  # since when no file holds it any more; null for documents that count
}

SECTIONS = {
    "document_id": TEXT,
    "section_index": INT,  # 0 is the document itself
    "parent_index": INT,  # null for 0
    "level": INT,
    "number": TEXT,  # as printed: 一、 （一） 1. （1）; empty without
    "title": TEXT,
    "section_path": TEXT,  # titles, outermost first, joined with ' / '
    "char_start": INT,
    "char_end": INT,
}

BLOCKS = {
    "document_id": TEXT,
    "block_index": INT,
    "block_kind": TEXT,  # heading, paragraph, table, page_number
    "section_index": INT,
    "char_start": INT,
    "char_end": INT,
    "page": INT,
    "text": TEXT,  # as printed, white space folded
}

SENTENCES = {
    "document_id": TEXT,
    "sentence_index": INT,
    "block_index": INT,
    "section_index": INT,
    "char_start": INT,
    "char_end": INT,
    "page": INT,
    "text": TEXT,
}

TABLE_CELLS = {
    "document_id": TEXT,
    "table_index": INT,
    "row_index": INT,
    "column_index": INT,
    "section_index": INT,
    "char_start": INT,
    "char_end": INT,
    "page": INT,
    "table_title": TEXT,
    "text": TEXT,
}

NUMBER_TOKENS = {
    "document_id": TEXT,
    "token_index": INT,
    "char_start": INT,
    "char_end": INT,
    "page": INT,
    "token": TEXT,  # characters as published
    "ocr_confidence": CONFIDENCE,  # of the least sure character recognised in a picture; null where it is text
}

FIGURE_CLAIMS = {
    # one row for every number token, claimed or not
    "document_id": TEXT,
    "char_start": INT,
    "fact_kind": TEXT,
    "none_reason": TEXT,
    "pattern_id": TEXT,  # the row of seeds/labels that decided; null when unclaimed
    "subject": TEXT,
    "code": TEXT,
    "measure": TEXT,
    "fund_scope": TEXT,
    "period_start": DATE,
    "period_end": DATE,
    "period_kind": TEXT,  # flow, state, monthly
    "value": VALUE,  # as published; decreases are negative
    "unit": TEXT,  # as published
    "is_approximate": FLAG,
    "doubt": TEXT,  # of what a picture shows: low_confidence, sum_fails (unclaimed), repaired_by_sum
    "bound": TEXT,  # about, at_least (余, 多, 以上), at_most (近, 不高于); null when exact
    "rate_period": TEXT,  # month, quarter, year, day, time, once; for rates
    "rate_per": TEXT,  # person, household, bed, …; for rates
    "recipient_group": TEXT,  # who a standard is for, as printed
    "table_code": TEXT,  # T1 to T9, in one of the nine official tables; null elsewhere
    "side": TEXT,  # of an official table's column: revenue, expenditure, carryover_in, carryover_out
    "nature": TEXT,  # of an official table's column: total, basic, project, …
    "project_name": TEXT,
    "parent_project_name": TEXT,  # the project that this one is a part of
    "base_code": TEXT,  # of a share: the account that is 100 %
    "part_of_char_start": INT,  # the figure of which this one is told to be a part (其中, 分别为)
    "section_index": INT,
    "section_path": TEXT,
    "sentence_index": INT,  # null in tables
    "table_index": INT,  # null in prose
    "row_index": INT,
    "column_index": INT,
    "indicator_index": INT,  # row of performance_indicators
    "quote": TEXT,  # the sentence, or the table row with cells joined by ' | '
}

PERFORMANCE_INDICATORS = {
    "document_id": TEXT,
    "indicator_index": INT,
    "table_index": INT,
    "row_index": INT,
    "level_1": TEXT,
    "level_2": TEXT,
    "level_3": TEXT,
    "target": TEXT,  # as printed; may be words
    "actual": TEXT,
    "points": VALUE,
    "score": VALUE,
    "deviation_note": TEXT,
    "section_path": TEXT,
    "quote": TEXT,
}

OFFICIAL_TABLES = {
    # a table that was recognised as one of the nine
    "document_id": TEXT,
    "table_index": INT,
    "table_code": TEXT,
    "table_title": TEXT,
    "unit": TEXT,
    "figures": INT,  # claimed
    "unread_figures": INT,  # not claimed, because header or row is not understood
    "unknown_headers": TEXT,  # joined with ' | '
    "orphan_codes": INT,  # codes whose 类 has no row
}

TABLE_CHECKS = {
    # a sum that an official table states of itself, in the table's unit
    "document_id": TEXT,
    "table_index": INT,
    "check_index": INT,
    "check_kind": TEXT,  # level, total, row, side, closing, component
    "subject": TEXT,
    "left_value": VALUE,
    "right_value": VALUE,
    "tolerance": VALUE,
    "status": TEXT,  # holds, rounding, fails
}

DOCUMENT_TABLES = {  # what is read from one document
    "documents": DOCUMENTS,
    "sections": SECTIONS,
    "blocks": BLOCKS,
    "sentences": SENTENCES,
    "table_cells": TABLE_CELLS,
    "number_tokens": NUMBER_TOKENS,
    "figure_claims": FIGURE_CLAIMS,
    "performance_indicators": PERFORMANCE_INDICATORS,
    "official_tables": OFFICIAL_TABLES,
    "table_checks": TABLE_CHECKS,
}

RAW_TABLES = {**DOCUMENT_TABLES, **LOAD_TABLES}
