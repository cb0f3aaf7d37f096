"""Text and Markdown files."""

from loaders.documents.document import Content
from loaders.documents.encodings import decode


def read(content: bytes) -> Content:
    """Decode a file. Raises UnreadableDocumentError ``undecodable``."""
    text, encoding = decode(content)
    return Content(text, encoding)
