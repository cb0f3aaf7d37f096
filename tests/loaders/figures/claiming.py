"""Short ways to extract a text through the real path and to look at the claim of one number."""

import csv
from pathlib import Path

from loaders.blocks.layout import lay_out
from loaders.documents.document import Document, Metadata
from loaders.figures.extract import extract
from loaders.figures.extraction import Extraction

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
FISCAL_YEAR = 2023


def seed(relative: str) -> list[dict[str, str]]:
    with (SEEDS / relative).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def document_of(text: str) -> Document:
    return Document(
        text=text,
        encoding="utf-8",
        document_id="0" * 16,
        file_name="text.txt",
        relative_path="text.txt",
        format="txt",
        sha256="0" * 64,
        size_bytes=len(text.encode()),
    )


def extract_text(text: str, fiscal_year: int | None = FISCAL_YEAR, title: str | None = None) -> Extraction:
    """What the loaders claim of a text."""
    document = document_of(text)
    return extract(document, lay_out(document), Metadata(title, "unknown", None, None, fiscal_year))


def claims_by_place(text: str) -> dict[int, dict[str, object]]:
    return {claim["char_start"]: claim for claim in extract_text(text).claims}


def under_headings(section_title: str, body: str) -> str:
    """``body`` under headings, outermost first; titles are separated by `` / ``."""
    titles = [title for title in section_title.split(" / ") if title]
    heads = [f"{'#' * depth} {title}" for depth, title in enumerate(titles, start=1)]
    return "\n\n".join([*heads, body]) + "\n"


def claim_at_mark(body: str, section_title: str = "") -> dict[str, object]:
    """The claim of the number between ⟦ and ⟧."""
    marked = under_headings(section_title, body)
    return claims_by_place(marked.replace("⟦", "").replace("⟧", ""))[marked.index("⟦")]


def said(claim: dict[str, object]) -> tuple[object, ...]:
    """Kind, code, measure, value and unit of a claim."""
    return tuple(claim[column] for column in ("fact_kind", "code", "measure", "value", "unit"))
