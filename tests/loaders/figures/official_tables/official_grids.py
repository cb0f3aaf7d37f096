"""Grids in a small notation, read through the real path.

A cell a field; ``<`` and ``^`` continue the cell beside and above, ``⏎`` breaks a line.
"""

from dataclasses import dataclass

from loaders.blocks.layout import lay_out
from loaders.documents.document import Document, Metadata, SourceCell, SourceTable
from loaders.figures.extract import extract
from loaders.figures.extraction import Extraction

FISCAL_YEAR = 2023


@dataclass(frozen=True)
class Printed:
    """A table as it stands in a report: lines above it, rows of cells."""

    above: str
    rows: str


def document_of(*tables: Printed) -> Document:
    """A document in which the tables stand one after the other, each ruled by the file itself."""
    text, ruled = "", []
    for table in tables:
        text += table.above + "\n"
        start = len(text)
        lines = table.rows.strip().splitlines()
        grid = [[field.strip().replace("⏎", "\n") for field in line.split("|")] for line in lines]
        cells = []
        for row, fields in enumerate(grid):
            for column, field in enumerate(fields):
                if field not in ("<", "^"):
                    spans = _spans(grid, row, column)
                    cells.append(SourceCell(row, column, len(text), len(text) + len(field), *spans))
                    text += field + "\t"
            text += "\n"
        ruled.append(SourceTable(((start, len(text)),), tuple(cells)))
        text += "\n"
    return Document(
        text=text, tables=tuple(ruled), document_id="0" * 16, file_name="report.pdf", relative_path="report.pdf",
        format="pdf", sha256="0" * 64, size_bytes=len(text.encode()),
    )  # fmt: skip


def _spans(grid: list[list[str]], row: int, column: int) -> tuple[int, int]:
    columns = 1
    while column + columns < len(grid[row]) and grid[row][column + columns] == "<":
        columns += 1
    rows = 1
    while row + rows < len(grid) and grid[row + rows][column] == "^":
        rows += 1
    return rows, columns


def read(*tables: Printed, genre: str = "final_accounts") -> Extraction:
    """What the loaders claim of the tables."""
    document = document_of(*tables)
    return extract(document, lay_out(document), Metadata(None, genre, None, None, FISCAL_YEAR))


def figures(extraction: Extraction) -> list[tuple[str, ...]]:
    """Row / column of each claimed figure, with code, measure, side, nature, funds and value, in the order of the text."""
    return [
        (
            str(claim["quote"]).partition(" / ")[2], claim["code"], claim["measure"], claim["side"], claim["nature"],
            claim["fund_scope"], str(claim["value"]),
        )
        for claim in extraction.claims
        if claim["table_code"]
    ]  # fmt: skip


def unclaimed(extraction: Extraction) -> list[str]:
    """Quotes of the numbers that were not understood."""
    return [str(claim["quote"]) for claim in extraction.claims if claim["fact_kind"] == "unclaimed"]


def sums(extraction: Extraction) -> dict[str, int]:
    """How many sums hold, fail or are off by rounding."""
    statuses = [str(check["status"]) for check in extraction.table_checks]
    return {status: statuses.count(status) for status in sorted(set(statuses))}
