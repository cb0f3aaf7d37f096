"""Facts and marts of the published version as Parquet files with a manifest.

Rows are written in the order of all their columns, so that the same facts give the same files however the
version came about.
"""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import duckdb

from loaders.errors import UsageError
from loaders.publishing.published import connect
from loaders.publishing.release import published_number, read_manifest, sync
from loaders.settings import Warehouse

MANIFEST = "manifest.json"
TABLES = """
    select schema_name, table_name from duckdb_tables()
    where database_name = current_database() and schema_name in ('facts', 'marts') order by all
"""


def export(warehouse: Warehouse, folder: Path) -> dict[str, Any]:
    """Write the published version into ``folder``; return the manifest.

    Written beside and then renamed: the folder is there whole or not at all. One that holds an older export is
    replaced; raises UsageError for one that holds anything else, is the warehouse's own, or cannot be made.
    """
    target = folder.resolve()
    if any(target.is_relative_to(own) for own in warehouse.own):
        raise UsageError(f"{str(folder)!r} is a folder of the warehouse itself; give --to a new folder")
    beside, aside = (target.with_name(f".{target.name}.{word}") for word in ("next", "before"))
    if aside.exists() and not target.exists():  # an export was stopped between the two renames
        aside.rename(target)
    if target.exists() and not _is_export(target):
        raise UsageError(f"{str(folder)!r} exists and is no export of juesuan; give --to a new folder")
    for left in (beside, aside):
        shutil.rmtree(left, ignore_errors=True)
    number = published_number(warehouse)
    with connect(warehouse) as connection:
        _make(beside, folder)
        tables = [_write(connection, beside, schema, table) for schema, table in _tables(connection)]
    made = read_manifest(warehouse, number) or {} if number is not None else {}
    manifest = {"version": number, "published_at": made.get("published_at"), "tables": tables}
    (beside / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    for path in (*sorted(beside.rglob("*")), beside):
        sync(path)
    if target.exists():
        target.rename(aside)
    beside.rename(target)
    shutil.rmtree(aside, ignore_errors=True)
    sync(target.parent)
    return manifest


def _is_export(folder: Path) -> bool:
    """Tell whether a folder holds what an export wrote and nothing else, or nothing."""
    if not folder.is_dir():
        return False
    if not any(folder.iterdir()):
        return True
    try:
        tables = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["tables"]
        files = {Path(table["file"]) for table in tables}
    except (OSError, ValueError, TypeError, KeyError):  # no manifest, or that of something else
        return False
    made = {Path(MANIFEST), *files, *(file.parent for file in files)}
    return all(path.relative_to(folder) in made for path in folder.rglob("*"))


def _make(beside: Path, folder: Path) -> None:
    try:
        beside.mkdir(parents=True)
    except OSError as error:
        reason = error.strerror or error
        raise UsageError(
            f"{str(folder)!r} cannot be written: {reason}; give --to a folder that may be"
        ) from error


def _tables(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    return connection.execute(TABLES).fetchall()


def _write(connection: duckdb.DuckDBPyConnection, folder: Path, schema: str, table: str) -> dict[str, Any]:
    path = folder / schema / f"{table}.parquet"
    path.parent.mkdir(exist_ok=True)
    rows = connection.table(f'"{schema}"."{table}"').order("all")
    rows.write_parquet(str(path), compression="zstd")
    count = connection.execute(f'select count(*) from "{schema}"."{table}"').fetchall()[0][0]
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {"table": f"{schema}.{table}", "file": f"{schema}/{path.name}", "rows": count, "sha256": digest}
