"""Files into documents: which files there are, and why one cannot be read."""

import hashlib
import os
from importlib import import_module
from pathlib import Path

from loaders.documents.document import Document
from loaders.documents.formats import format_of
from loaders.documents.limits import MAX_BYTES
from loaders.documents.signatures import check_signature
from loaders.errors import NotPublishedError, UnreadableDocumentError

_WHITE_SPACE = " \t\r\n\f\v\u3000\xa0\u200b\ufeff"
_PUT_TEXT = "Put the text of the report into it."


def list_files(folder: Path) -> list[Path]:
    """All regular files below ``folder`` and links to files, wherever they lead, sorted; without hidden ones.

    Links to folders are not followed. Raises NotPublishedError for a folder that cannot be looked into.
    """
    files = []
    for parent, folders, names in os.walk(folder, onerror=_stop):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = (Path(parent, name) for name in names if not name.startswith("."))
        files += [path for path in paths if _is_candidate(path)]
    return sorted(files)


def _stop(error: OSError) -> None:
    """A folder that is passed over would look as if its documents were gone, and they would be retired."""
    raise NotPublishedError(
        f"the folder {error.filename!r} cannot be looked into: {error.strerror}; "
        "let this user read it, or move it out of the folder of the reports"
    ) from error


def read_document(path: Path, root: Path) -> Document:
    """Read a file below ``root`` in the format that its ending names.

    Raises UnreadableDocumentError with a reason code: unreadable_file, empty, too_large, unknown_format,
    archive, unread_format, wrong_extension, encrypted, damaged, blank, or one of the format's own reader.
    """
    file_format = format_of(path.suffix.lower())
    content = _read_bytes(path)
    check_signature(content, file_format.name)
    found = import_module(file_format.module).read(content)
    if not found.text.strip(_WHITE_SPACE):
        raise UnreadableDocumentError("blank", "The file holds only white space.", _PUT_TEXT)
    digest = hashlib.sha256(content).hexdigest()
    return Document(
        **vars(found),
        document_id=digest[:16],
        file_name=path.name,
        relative_path=path.relative_to(root).as_posix(),
        format=file_format.name,
        sha256=digest,
        size_bytes=len(content),
    )


def _is_candidate(path: Path) -> bool:
    try:
        return path.is_file() or (path.is_symlink() and not path.exists())
    except OSError:  # may not even be looked at: reading it will say why
        return True


def _read_bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        what = "What the link leads to" if path.is_symlink() else "The file"
        reason = f"{what} cannot be opened: {error.strerror or error}."
        raise UnreadableDocumentError(
            "unreadable_file", reason, "Check that it exists and may be read."
        ) from error
    if size > MAX_BYTES:
        reason = f"The file has {size:,} bytes, more than the {MAX_BYTES:,} that are read."
        raise UnreadableDocumentError("too_large", reason, "Split it into one file a report.")
    if not content:
        raise UnreadableDocumentError("empty", "The file is empty.", _PUT_TEXT)
    return content
