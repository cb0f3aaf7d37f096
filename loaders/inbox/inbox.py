"""Which files are to be in the warehouse, and what each holds.

A file is hashed only when its size or one of its times (of the content, of the entry) differs from what is
remembered: ten thousand unchanged files cost ten thousand looks at the directory. The time of the entry cannot
be set back by copying or unpacking, so that no change escapes.
"""

import glob
import hashlib
import os
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from loaders.documents.reader import list_files
from loaders.errors import UsageError
from loaders.inbox.names import printable
from loaders.settings import documents_folder

SETTLED_NS = (
    2_000_000_000  # clocks of file systems are coarse: a file that is younger is hashed again next time
)


@dataclass(frozen=True)
class Stamp:
    """Size and times by which a file is known to be the one that was hashed."""

    size_bytes: int
    modified_ns: int
    changed_ns: int


@dataclass(frozen=True)
class FoundFile:
    """A file of the inbox; ``sha256`` is None when it cannot be opened, ``stamp`` when it is not to be trusted.

    One that leads out of the folders of the inbox is a link that is never opened.
    """

    path: Path
    relative_path: str
    sha256: str | None
    stamp: Stamp | None
    leads_out: bool = False

    @property
    def file_name(self) -> str:
        """The name as text."""
        return printable(self.path.name)

    @property
    def ending(self) -> str:
        """The ending in small letters: it decides how the content is read."""
        return self.path.suffix.lower()


@dataclass(frozen=True)
class Inbox:
    """Folders and patterns; paths of their files are told from ``root``, the folder that holds all of them."""

    root: Path
    folders: tuple[Path, ...]
    matched: tuple[frozenset[Path] | None, ...]  # of a pattern, for each folder; None takes the whole folder

    def paths(self, apart_from: Sequence[Path] = ()) -> list[Path]:
        """Return every file once, sorted by its path below ``root``."""
        wanted = {
            path
            for folder, matched in zip(self.folders, self.matched, strict=True)
            for path in list_files(folder)
            if matched is None or not matched.isdisjoint((path, *path.parents))
        }
        apart = tuple(f"{path}{os.sep}" for path in apart_from)
        kept = [path for path in wanted if not f"{path}{os.sep}".startswith(apart)]
        return sorted(
            kept, key=Path.as_posix
        )  # all are below the root: so are the paths sorted that begin there

    def is_left_by(self, path: Path) -> bool:
        """Tell whether a path is a link to something outside of all the folders."""
        return path.is_symlink() and not any(
            Path(os.path.realpath(path)).is_relative_to(folder) for folder in self.folders
        )


def open_inbox(places: Sequence[str]) -> Inbox:
    """Return the inbox of folders and glob patterns; raise UsageError for a folder that is none."""
    opened = [_folder_and_matches(place) for place in places]
    folders = tuple(folder for folder, _ in opened)
    root = Path(os.path.commonpath(folders))
    return Inbox(root, folders, tuple(matched for _, matched in opened))


def survey(
    inbox: Inbox, remembered: Mapping[str, tuple[Stamp, str]], apart_from: Sequence[Path] = ()
) -> list[FoundFile]:
    """Return every file of the inbox with its SHA-256, which is looked up where the stamp is remembered."""
    return list(_surveyed(inbox, inbox.paths(apart_from), remembered))


def fingerprint(path: Path) -> str | None:
    """Return the SHA-256 of the file as hex digits; None when it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _surveyed(
    inbox: Inbox, paths: Collection[Path], remembered: Mapping[str, tuple[Stamp, str]]
) -> Iterator[FoundFile]:
    for path in paths:
        relative = printable(path.relative_to(inbox.root).as_posix())
        if inbox.is_left_by(path):
            yield FoundFile(path, relative, None, None, leads_out=True)
            continue
        stamp = _stamp(path)
        known = remembered.get(relative)
        if known and stamp == known[0]:
            yield FoundFile(path, relative, known[1], stamp)
            continue
        settled = stamp is not None and time.time_ns() - stamp.changed_ns > SETTLED_NS
        yield FoundFile(path, relative, fingerprint(path), stamp if settled else None)


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def _folder_and_matches(place: str) -> tuple[Path, frozenset[Path] | None]:
    """Split a pattern into the folder that it looks into and what it finds there."""
    if not glob.has_magic(place) or Path(place).exists():
        return documents_folder(place), None
    parts = Path(place).parts
    fixed = next(number for number, part in enumerate(parts) if glob.has_magic(part))
    folder = documents_folder(str(Path(*parts[:fixed])))
    pattern = str(Path(*parts[fixed:]))
    try:
        return folder, frozenset(folder.glob(pattern))
    except (ValueError, NotImplementedError) as error:
        raise UsageError(f"{place!r} is no pattern of paths: {error}") from error
