"""Which formats there are, told by the ending of a name and by the first bytes."""

from loaders.errors import UnreadableDocumentError

TEXT_FORMATS = {".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md"}

_UNREAD_FORMATS = {
    "PDF": (".pdf",),
    "OFD": (".ofd",),
    "Word": (".doc", ".docx", ".docm"),
    "WPS": (".wps", ".et"),
    "RTF": (".rtf",),
    "OpenDocument": (".odt", ".ods"),
    "Excel": (".xls", ".xlsx", ".xlsm"),
    "CSV": (".csv", ".tsv"),
    "HTML": (".htm", ".html", ".mht"),
    "archive": (".zip", ".rar", ".7z", ".gz"),
    "image": (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp"),
}
_NAMES = {ending: name for name, endings in _UNREAD_FORMATS.items() for ending in endings}
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
_SAVE_AS_TEXT = "Save its text as a .txt file in UTF-8 and load that."


def text_format(ending: str) -> str:
    """``txt`` or ``md`` for the ending of a name (lower case, with its point).

    Raises UnreadableDocumentError: not_supported_yet, unknown_format.
    """
    if ending in TEXT_FORMATS:
        return TEXT_FORMATS[ending]
    if ending in _NAMES:
        reason = f"{_NAMES[ending]} files ({ending}) are not read yet."
        raise UnreadableDocumentError("not_supported_yet", reason, _SAVE_AS_TEXT)
    name = f"the ending {ending}" if ending else "a name without ending"
    reason = f"A file with {name} is no report that can be read."
    raise UnreadableDocumentError("unknown_format", reason, _SAVE_AS_TEXT)


def refuse_other_content(content: bytes, ending: str) -> None:
    """Raise UnreadableDocumentError ``wrong_extension`` when the bytes are no text whatever the name says."""
    head = content[:64].lstrip().lower()
    found = next((name for magic, name in _MAGIC if head.startswith(magic.lower())), None)
    if found is None and b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        found = "binary"
    if found:
        reason = f"The name ends in {ending} but the content is {found}."
        raise UnreadableDocumentError("wrong_extension", reason, _SAVE_AS_TEXT)
