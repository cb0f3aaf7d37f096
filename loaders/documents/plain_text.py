"""Text and Markdown files."""

from loaders.documents.document import Content
from loaders.documents.encodings import decode
from loaders.documents.tagged_tables import tagged_tables


def read(content: bytes) -> Content:
    """Decode a file; tables that stand in it as HTML are ruled. Raises UnreadableDocumentError ``undecodable``."""
    text, encoding = decode(content)
    return Content(text, encoding, tables=tagged_tables(text))
