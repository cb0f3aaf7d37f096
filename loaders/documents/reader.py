"""Files into documents: which files there are, and why one cannot be read."""

import hashlib
import os
from pathlib import Path

from loaders.documents.document import Document
from loaders.documents.encodings import decode
from loaders.documents.formats import refuse_other_content, text_format
from loaders.documents.limits import MAX_BYTES
from loaders.errors import UnreadableDocumentError

_WHITE_SPACE = " \t\r\n\f\v\u3000\xa0\u200b\ufeff"
_PUT_TEXT = "Put the text of the report into it."


def list_files(folder: Path) -> list[Path]:
    """All regular files below ``folder``, sorted; without hidden ones and links that lead out of it."""
    inside = folder.resolve()
    files = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = (Path(parent, name) for name in names if not name.startswith("."))
        files += [path for path in paths if _is_candidate(path, inside)]
    return sorted(files)


def read_document(path: Path, root: Path) -> Document:
    """Decode a text or Markdown file below ``root``.

    Raises UnreadableDocumentError with a reason code: not_supported_yet, unknown_format, wrong_extension,
    empty, blank, too_large, unreadable_file, undecodable.
    """
    ending = path.suffix.lower()
    document_format = text_format(ending)
    content = _read_bytes(path)
    refuse_other_content(content, ending)
    text, encoding = decode(content)
    if not text.strip(_WHITE_SPACE):
        raise UnreadableDocumentError("blank", "The file holds only white space.", _PUT_TEXT)
    digest = hashlib.sha256(content).hexdigest()
    return Document(
        document_id=digest[:16],
        file_name=path.name,
        relative_path=path.relative_to(root).as_posix(),
        format=document_format,
        encoding=encoding,
        sha256=digest,
        size_bytes=len(content),
        text=text,
    )


def _is_candidate(path: Path, inside: Path) -> bool:
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(inside):
            return False
        return path.is_file()
    except OSError:  # may not even be looked at: reading it will say why
        return True


def _read_bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        reason = f"The file cannot be opened: {error.strerror or error}."
        raise UnreadableDocumentError(
            "unreadable_file", reason, "Check that it exists and may be read."
        ) from error
    if size > MAX_BYTES:
        reason = f"The file has {size:,} bytes, more than the {MAX_BYTES:,} that are read."
        raise UnreadableDocumentError("too_large", reason, "Split it into one file a report.")
    if not content:
        raise UnreadableDocumentError("empty", "The file is empty.", _PUT_TEXT)
    return content
