"""What a reader makes of a file."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Metadata:
    """Who published what for which year, as the text itself says; None where it does not."""

    title: str | None
    genre: str
    department_name: str | None
    region_code: str | None
    fiscal_year: int | None


@dataclass(frozen=True)
class Document:
    """A decoded file. All offsets elsewhere are indices into ``text``."""

    document_id: str
    file_name: str
    relative_path: str
    format: str
    encoding: str
    sha256: str
    size_bytes: int
    text: str
    page_starts: tuple[int, ...] = ()  # offset of the first character of each page
