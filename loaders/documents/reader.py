"""Files into documents: which files there are, their encoding, and why one cannot be read."""

import hashlib
import os
from pathlib import Path

from loaders.documents.document import Document
from loaders.documents.limits import MAX_BYTES
from loaders.errors import UnreadableDocumentError

TEXT_FORMATS = {".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md"}
KNOWN_FORMATS = {
    ".pdf": "PDF",
    ".doc": "Word",
    ".docx": "Word",
    ".wps": "WPS",
    ".rtf": "RTF",
    ".odt": "OpenDocument",
    ".xls": "Excel",
    ".xlsx": "Excel",
    ".et": "WPS",
    ".csv": "CSV",
    ".htm": "HTML",
    ".html": "HTML",
    ".zip": "ZIP",
    ".jpg": "image",
    ".jpeg": "image",
    ".png": "image",
}
MAGIC = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "Word, Excel or ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word or Excel"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"\x1f\x8b", "gzip"),
)
SAVE_AS_TEXT = "Save its text as a .txt file in UTF-8 and load that."


def list_files(folder: Path) -> list[Path]:
    """All regular files below ``folder``, sorted; without hidden ones and links that lead out of it."""
    inside = folder.resolve()
    files = []
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(parent, name)
            if name.startswith(".") or not path.is_file():
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(inside):
                continue
            files.append(path)
    return sorted(files)


def read_document(path: Path, root: Path) -> Document:
    """Decode a text or Markdown file below ``root``.

    Raises UnreadableDocumentError with a reason code: not_supported_yet, unknown_format, wrong_extension,
    empty, blank, too_large, unreadable_file, undecodable.
    """
    ending = path.suffix.lower()
    if ending not in TEXT_FORMATS:
        raise _unsupported(ending)
    content = _read_bytes(path)
    _refuse_binary(content, ending)
    text, encoding = _decode(content)
    if not text.strip("\ufeff \t\r\n\f\v\u3000\xa0\u200b") or text.isspace():
        raise UnreadableDocumentError(
            "blank", "The file holds only white space.", "Put the text of the report into it."
        )
    digest = hashlib.sha256(content).hexdigest()
    return Document(
        document_id=digest[:16],
        file_name=path.name,
        relative_path=path.relative_to(root).as_posix(),
        format=TEXT_FORMATS[ending],
        encoding=encoding,
        sha256=digest,
        size_bytes=len(content),
        text=text,
    )


def _unsupported(ending: str) -> UnreadableDocumentError:
    if ending in KNOWN_FORMATS:
        name = KNOWN_FORMATS[ending]
        return UnreadableDocumentError(
            "not_supported_yet", f"{name} files ({ending}) are not read yet.", SAVE_AS_TEXT
        )
    name = f"the ending {ending}" if ending else "a name without ending"
    return UnreadableDocumentError(
        "unknown_format", f"A file with {name} is no report that can be read.", SAVE_AS_TEXT
    )


def _read_bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise UnreadableDocumentError(
                "too_large",
                f"The file has {size:,} bytes, more than the {MAX_BYTES:,} that are read.",
                "Split it into one file a report.",
            )
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableDocumentError(
            "unreadable_file",
            f"The file cannot be opened: {error.strerror}.",
            "Check that it exists and may be read.",
        ) from error
    if not content:
        raise UnreadableDocumentError("empty", "The file is empty.", "Put the text of the report into it.")
    return content


def _refuse_binary(content: bytes, ending: str) -> None:
    for magic, name in MAGIC:
        if content.startswith(magic):
            raise UnreadableDocumentError(
                "wrong_extension", f"The name ends in {ending} but the content is {name}.", SAVE_AS_TEXT
            )
    if b"\0" in content:
        raise UnreadableDocumentError(
            "wrong_extension", f"The name ends in {ending} but the content is binary.", SAVE_AS_TEXT
        )


def _decode(content: bytes) -> tuple[str, str]:
    """The text and its encoding. A byte order mark stays character 0: offsets are those of Python's utf-8."""
    encoding = "utf-8-sig" if content.startswith(b"\xef\xbb\xbf") else "utf-8"
    try:
        return content.decode("utf-8"), encoding
    except UnicodeDecodeError as error:
        place = error.start
    try:
        return content.decode("gb18030"), "gb18030"
    except UnicodeDecodeError as error:
        raise UnreadableDocumentError(
            "undecodable",
            f"The bytes are neither UTF-8 (byte {place}) nor GB18030.",
            "Save the file again as UTF-8.",
        ) from error
