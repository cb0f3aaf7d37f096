"""Text and Markdown files."""

from loaders.documents.document import Content
from loaders.documents.encodings import decode
from loaders.errors import UnreadableDocumentError

_MAGIC = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "Word, Excel or ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word or Excel"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"\x1f\x8b", "gzip"),
    (b"<!doctype html", "HTML"),
    (b"<html", "HTML"),
)


def read(content: bytes) -> Content:
    """Decode a file. Raises UnreadableDocumentError: wrong_extension, undecodable."""
    _refuse_other_content(content)
    text, encoding = decode(content)
    return Content(text, encoding)


def _refuse_other_content(content: bytes) -> None:
    head = content[:64].lstrip().lower()
    found = next((name for magic, name in _MAGIC if head.startswith(magic.lower())), None)
    if found is None and b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        found = "binary"
    if found:
        reason = f"The name is that of a text file but the content is {found}."
        remedy = "Give the file the ending of its content, or save its text as a .txt file in UTF-8."
        raise UnreadableDocumentError("wrong_extension", reason, remedy)
