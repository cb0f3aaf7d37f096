"""The versions that are kept: which there are, and going back to one of them."""

import json
from dataclasses import asdict, dataclass

from loaders.errors import NotPublishedError, UsageError
from loaders.publishing.release import build_numbers, point_to, published_number, read_manifest
from loaders.settings import DATABASE_NAME, Warehouse


@dataclass(frozen=True)
class Version:
    """A version and what its manifest says of it."""

    version: int
    is_published: bool
    published_at: str | None
    documents: int | None
    figures: int | None
    findings: int | None
    size_bytes: int
    made_from: int | None


def read_versions(warehouse: Warehouse) -> list[Version]:
    """Return the versions that are kept, the newest first; raise NotPublishedError when there is none."""
    current = published_number(warehouse)
    return [_version(warehouse, number, number == current) for number in reversed(kept_numbers(warehouse))]


def kept_numbers(warehouse: Warehouse) -> list[int]:
    """Return the numbers of the versions that are kept; raise NotPublishedError when there is none."""
    numbers = build_numbers(warehouse)
    if not numbers:
        raise NotPublishedError(
            f"nothing is published in {warehouse.root}; run `juesuan build --documents DIR` first"
        )
    return numbers


def roll_back(warehouse: Warehouse, number: int) -> None:
    """Put another version in front of readers; raise UsageError when it is not kept, NotPublishedError when none is.

    The next run goes on from it: its work database is a copy of this version.
    """
    kept = kept_numbers(warehouse)
    if number not in kept:
        listed = ", ".join(map(str, kept))
        raise UsageError(f"version {number} is not kept in {warehouse.root} (kept: {listed})")
    point_to(warehouse, number)


def as_lines(versions: list[Version]) -> list[str]:
    """Return a line for each version; the one that readers see is marked."""
    return [
        f"{'*' if one.is_published else ' '} {one.version:>4}  {one.published_at or 'unknown':<20}  "
        f"{_count(one.documents)} documents  {_count(one.figures)} figures  {_count(one.findings)} findings  "
        f"{one.size_bytes / 1e6:.0f} MB"
        for one in versions
    ]


def as_json(versions: list[Version]) -> list[str]:
    """Return the versions as one JSON list."""
    return [json.dumps([asdict(one) for one in versions], ensure_ascii=False)]


def _version(warehouse: Warehouse, number: int, is_published: bool) -> Version:
    manifest = read_manifest(warehouse, number) or {}
    counts = manifest.get("row_counts", {})
    return Version(
        version=number,
        is_published=is_published,
        published_at=manifest.get("published_at"),
        documents=counts.get("facts.dim_document"),
        figures=counts.get("facts.fct_published_figures"),
        findings=counts.get("marts.mart_reconciliation_findings"),
        size_bytes=(warehouse.builds / str(number) / DATABASE_NAME).stat().st_size,
        made_from=manifest.get("made_from"),
    )


def _count(number: int | None) -> str:
    return "?" if number is None else f"{number}"
