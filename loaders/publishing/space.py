"""Is there room on the disk for what a run will write? Asked before it begins."""

import shutil

from loaders.errors import NotPublishedError
from loaders.settings import Warehouse

GROWTH = (
    40  # bytes of a database for each byte of a text that is new in it: tables, facts and what is between
)
RESERVE = 256 * 1024 * 1024  # logs, data docs, and what dbt sorts on the disk


def require_space(warehouse: Warehouse, bytes_to_read: int) -> None:
    """Raise NotPublishedError when the work database and its published copy would not fit."""
    database = warehouse.work_database
    held = database.stat().st_size if database.exists() else 0
    needed = held + 2 * GROWTH * bytes_to_read + RESERVE
    free = shutil.disk_usage(warehouse.work).free
    if free < needed:
        raise NotPublishedError(
            f"the disk of {warehouse.root} has {_size(free)} free and {_size(needed)} may be needed; "
            "make room there, or keep fewer versions with --keep"
        )


def _size(number: int) -> str:
    return f"{number / 1e9:.1f} GB" if number >= 1e9 else f"{number / 1e6:.0f} MB"
