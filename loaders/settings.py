"""Where things stand: the project's own folders and the layout of a warehouse folder."""

import os
from dataclasses import dataclass
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path

from loaders.errors import UsageError

PROJECT = Path(__file__).resolve().parent.parent
LOADER_VERSION = version("juesuan")
DATABASE_NAME = "juesuan.duckdb"
DEFAULT_WAREHOUSE = "warehouse"
INTERPRETED = set("?#%${}")  # what DuckDB, dbt or great-expectations would not take literally in a path
BUILDS_KEPT = 3  # the published one and two to go back to
FILES_PER_WORKER = 16  # a process starts in the time that about so many reports are read in
LEAST_CONFIDENCE = Decimal(
    "0.85"
)  # of recognition, of each digit of a number: below it the number states nothing
CHUNK = 32  # text reports, or others that take as long, that a worker reads before it hands its rows over


@dataclass(frozen=True)
class Warehouse:
    """A warehouse folder: what is published, the builds behind it, and the workshop that no reader opens."""

    root: Path

    @property
    def work(self) -> Path:
        """Folder of what is being built."""
        return self.root / "work"

    @property
    def work_database(self) -> Path:
        """The database that loaders and dbt write."""
        return self.work / DATABASE_NAME

    @property
    def work_docs(self) -> Path:
        """Data docs of the run in progress."""
        return self.work / "data_docs"

    @property
    def work_results(self) -> Path:
        """Results of the expectations of the run in progress."""
        return self.work / "expectation_results.json"

    @property
    def work_state(self) -> Path:
        """What the last run noted of the work database."""
        return self.work / "state.json"

    @property
    def builds(self) -> Path:
        """One numbered folder for each published version."""
        return self.root / "builds"

    @property
    def published(self) -> Path:
        """Symbolic link to the database of the published version."""
        return self.root / DATABASE_NAME

    @property
    def published_docs(self) -> Path:
        """Symbolic link to the data docs of the published version."""
        return self.root / "data_docs"

    @property
    def own(self) -> tuple[Path, ...]:
        """What juesuan itself writes here: never documents, even where the folder of the reports is around it."""
        return self.work, self.builds, self.published, self.published_docs

    @property
    def lock(self) -> Path:
        """File that a run holds while it writes."""
        return self.work / "lock"


def documents_folder(path: str) -> Path:
    """Return the absolute folder that is to be loaded; raise UsageError when it is none."""
    folder = named(path, "--documents")
    if not folder.exists():
        raise UsageError(f"there is no folder {path!r}; give --documents the folder that holds the reports")
    if not folder.is_dir():
        raise UsageError(f"{path!r} is a file; give --documents the folder that holds it")
    if not os.access(folder, os.R_OK | os.X_OK):
        raise UsageError(f"the folder {path!r} may not be read by this user; change its permissions")
    return folder.resolve()


def warehouse_folder(path: str) -> Warehouse:
    """Return the warehouse at ``path``, which need not exist; raise UsageError when it cannot be one."""
    folder = named(path, "--warehouse")
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{path!r} is a file; give --warehouse a folder")
    root = folder.resolve()
    if INTERPRETED & set(str(root)):
        signs = " ".join(sorted(INTERPRETED))
        raise UsageError(
            f"{str(root)!r} has one of the signs {signs}; give --warehouse a folder without them"
        )
    return Warehouse(root)


def named(path: str, option: str, kind: str = "folder") -> Path:
    """Return the path of an option; raise UsageError for one that cannot be looked at, such as a name too long.

    An empty one, as an unset variable gives, would mean this folder.
    """
    if not path.strip():
        raise UsageError(f"the {kind} after {option} has no name; give {option} a {kind}")
    found = Path(path)
    try:
        found.exists()
    except OSError as error:
        reason = error.strerror or error
        raise UsageError(f"{path!r} cannot be looked at: {reason}; give {option} another {kind}") from error
    return found
