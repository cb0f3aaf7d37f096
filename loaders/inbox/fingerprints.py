"""What read the documents and what transformed them, as digests: other code or other words give other results."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from shutil import which

from loaders.settings import LOADER_VERSION, PROJECT

READING = (
    "loaders/blocks",
    "loaders/documents",
    "loaders/figures",
    "loaders/raw_tables",
    "loaders/reading.py",
    "loaders/seeds.py",
    "loaders/settings.py",
)
WORDS = ("seeds/codes", "seeds/labels", "seeds/places")
TRANSFORMING = (
    "models",
    "macros",
    "seeds",
    "tests/dbt",
    "tests/expectations",
    "dbt_project.yml",
    "selectors.yml",
    "profiles.yml",
)
LIBRARIES = (
    "pypdfium2",
    "python-calamine",
    "lxml",
    "rapidocr-onnxruntime",
)  # optional ones too
ENDINGS = {".py", ".csv", ".sql", ".yml", ".md"}
DIGITS = 12


@cache
def loader_version() -> str:
    """Return the version of the package with a digest of all that decides how a file is read.

    A document that was read under another version is read again.
    """
    libraries = "\n".join(f"{name} {_installed(name)}" for name in LIBRARIES) + f"\n{bool(which('soffice'))}"
    return f"{LOADER_VERSION}+{_digest(_files((*READING, *WORDS)), libraries)}"


@cache
def transformation_version() -> str:
    """Return a digest of all that makes facts and marts of raw tables; another one asks for a full refresh."""
    return _digest(_files(TRANSFORMING), version("dbt-duckdb"))


def _installed(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"


def _files(places: Iterable[str]) -> Iterator[Path]:
    for place in places:
        path = PROJECT / place
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in found if file.suffix in ENDINGS)


def _digest(files: Iterable[Path], *more: str) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.relative_to(PROJECT).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    for part in more:
        digest.update(part.encode())
    return digest.hexdigest()[:DIGITS]
