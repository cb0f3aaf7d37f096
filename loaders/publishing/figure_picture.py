"""A picture of the page on which a published figure stands, read again from the source file."""

import hashlib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from loaders.errors import UnreadableDocumentError, UsageError
from loaders.publishing.published import Row, connect, rows
from loaders.settings import Warehouse
from loaders.terminal import visible

# Formats with pages: the module whose picture_of(content, start, end) draws one.
PICTURED = {"pdf": "loaders.documents.pdf.picture"}

PLACE = """
    select
        figure.char_start, figure.char_end, document.file_name, document.relative_path, document.sha256,
        document.format, (select arg_max(documents_folder, started_at) from raw.load_runs) as documents_folder
    from facts.fct_published_figures as figure
    inner join raw.documents as document using (document_id)
    where figure.figure_id = ?
"""


def write_picture(warehouse: Warehouse, figure_id: str, target: Path) -> list[str]:
    """Write a PNG of the figure's page with its characters framed; return what to print.

    Raises UsageError when there is no such figure, its format has no pages, its file has moved or changed, or
    the picture cannot be written.
    """
    with connect(warehouse) as connection:
        found = rows(connection, PLACE, [figure_id])
    if not found:
        raise UsageError(visible(f"no published figure has the id {figure_id}"))
    place = found[0]
    if place["format"] not in PICTURED:
        raise UsageError(visible(f"{place['file_name']} has no pages to show: leave --image out"))
    drawing = import_module(PICTURED[place["format"]])
    try:
        picture = drawing.picture_of(source_content(place), place["char_start"], place["char_end"])
    except (UnreadableDocumentError, LookupError) as error:
        raise UsageError(visible(f"{place['file_name']} cannot be shown: {error}")) from error
    try:
        target.write_bytes(picture)
    except OSError as error:
        raise UsageError(f"{str(target)!r} cannot be written: {error.strerror or error}") from error
    return [visible(f"image     {target}")]


def source_content(place: Row) -> bytes:
    """The file as it was loaded, found by path and SHA-256; raise UsageError when it is no longer there."""
    for path in _paths(place):
        try:
            content = path.read_bytes()
        except OSError:
            continue
        if hashlib.sha256(content).hexdigest() == place["sha256"]:
            return content
    raise UsageError(
        visible(
            f"{place['relative_path']} is no longer what was loaded from {place['documents_folder']}:"
            " put the file back, or build again"
        )
    )


def _paths(place: Row) -> Iterator[Path]:
    """Where the file may be: below the folder of the load, or of several, below what holds them."""
    for folder in place["documents_folder"].split("; "):
        for base in (Path(folder), *Path(folder).parents):
            yield base / place["relative_path"]
