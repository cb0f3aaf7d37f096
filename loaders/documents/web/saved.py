"""Saved web pages (.mht): the page without its pictures."""

import email
import email.policy

from loaders.documents.document import Content
from loaders.documents.packages import damaged
from loaders.documents.web import reader


def read(content: bytes) -> Content:
    """The first web page in the file. Raises UnreadableDocumentError as the reader of web pages, or damaged."""
    for part in email.message_from_bytes(content, policy=email.policy.compat32).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page.strip():
                return reader.read(page)
    raise damaged("it holds no web page")
