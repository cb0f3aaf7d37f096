"""Bytes of a web page into text: what the bytes are counts more than what the page says of them."""

import re

from loaders.documents.encodings import UTF_16_MARKS, decode
from loaders.errors import UnreadableDocumentError

DAMAGED_SHARE = 0.01

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_-]{3,20})""", re.IGNORECASE)
_HEAD = 4096
_CODECS = {"big5": "big5hkscs", "big5-hkscs": "big5hkscs", "utf-8": "utf-8", "utf8": "utf-8"} | dict.fromkeys(
    ("gb2312", "gbk", "gb18030", "x-gbk"), "gb18030"
)


def decode_page(content: bytes) -> str:
    """The text of a page, by its byte order mark, its bytes, or its own declaration.

    Raises UnreadableDocumentError ``undecodable``.
    """
    if content.startswith(UTF_16_MARKS):
        return content.decode("utf-16", "replace")
    found = _DECLARED.search(content, 0, _HEAD)
    codec = _CODECS.get(found[1].decode("ascii").lower()) if found else None
    if codec != "big5hkscs":
        try:
            return decode(content)[0].lstrip("\ufeff")
        except UnreadableDocumentError:
            if codec is None:
                raise
    text = content.decode(codec, "replace")
    if text.count("\ufffd") > DAMAGED_SHARE * len(text):
        return decode(content)[0]
    return text
