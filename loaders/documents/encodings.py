"""Bytes into text: UTF-8 with or without byte order mark, else GB18030."""

import re

from loaders.errors import UnreadableDocumentError

UTF_8_MARK = b"\xef\xbb\xbf"
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
DAMAGED_SHARE = 0.05  # of UTF-8 text with a few broken bytes, GB18030 would make plausible nonsense
READABLE_SHARE = 0.8

_READABLE = re.compile(r"[\x20-\x7e\s\u2010-\u2027\u2030-\u2312\u2460-\u27bf\u3000-\u9fff\uff00-\uffee]")
_REMEDY = "Save the file again as UTF-8."


def decode(content: bytes) -> tuple[str, str]:
    """The text, and ``utf-8``, ``utf-8-sig`` or ``gb18030``.

    A byte order mark stays character 0, so that offsets are indices into ``content.decode("utf-8")``.
    Raises UnreadableDocumentError ``undecodable``.
    """
    if content.startswith(UTF_16_MARKS):
        raise _undecodable("The bytes are UTF-16, which is not read.")
    try:
        return content.decode("utf-8"), "utf-8-sig" if content.startswith(UTF_8_MARK) else "utf-8"
    except UnicodeDecodeError as error:
        place = error.start
    if _is_damaged_utf_8(content):
        raise _undecodable(f"The file is UTF-8 but broken at byte {place}.")
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    if len(_READABLE.findall(text)) < READABLE_SHARE * len(text) or not text:
        raise _undecodable(f"The bytes are neither UTF-8 (byte {place}) nor GB18030.")
    return text, "gb18030"


def _is_damaged_utf_8(content: bytes) -> bool:
    mended = content.decode("utf-8", "replace")
    foreign = sum(not character.isascii() for character in mended)
    return mended.count("\ufffd") < DAMAGED_SHARE * foreign


def _undecodable(reason: str) -> UnreadableDocumentError:
    return UnreadableDocumentError("undecodable", reason, _REMEDY)
