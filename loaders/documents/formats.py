"""Which formats there are, told by the ending of a name, and which module reads each."""

from dataclasses import dataclass

from loaders.errors import UnreadableDocumentError


@dataclass(frozen=True)
class Format:
    """A format: its name, and the module whose ``read(content: bytes) -> Content`` reads its files.

    ``read`` raises UnreadableDocumentError; modules are imported when the first of their files is read.
    """

    name: str
    module: str


_FORMATS = {
    ending: Format(name, f"loaders.documents.{module}")
    for name, module, endings in (
        ("txt", "plain_text", (".txt", ".text")),
        ("md", "plain_text", (".md", ".markdown")),
        ("pdf", "pdf.reader", (".pdf",)),
        ("docx", "word.reader", (".docx", ".docm")),
        ("doc", "converted", (".doc", ".wps")),
        ("rtf", "converted", (".rtf",)),
        ("odt", "converted", (".odt",)),
        ("xlsx", "sheets.workbook", (".xlsx", ".xlsm")),
        ("xls", "sheets.workbook", (".xls", ".et")),
        ("csv", "sheets.delimited", (".csv", ".tsv")),
        ("html", "web.reader", (".html", ".htm")),
        ("mht", "web.saved", (".mht", ".mhtml")),
    )
    for ending in endings
}

_REFUSED = {
    "OFD": (".ofd",),
    "OpenDocument": (".ods",),
    "archive": (".zip", ".rar", ".7z", ".gz"),
    "image": (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp"),
}
_NAMES = {ending: name for name, endings in _REFUSED.items() for ending in endings}
_SAVE_AS_TEXT = "Save its text as a .txt file in UTF-8 and load that."


def format_of(ending: str) -> Format:
    """The format of files whose names have this ending (lower case, with its point).

    Raises UnreadableDocumentError: not_supported_yet, unknown_format.
    """
    if ending in _FORMATS:
        return _FORMATS[ending]
    if ending in _NAMES:
        reason = f"{_NAMES[ending]} files ({ending}) are not read yet."
        raise UnreadableDocumentError("not_supported_yet", reason, _SAVE_AS_TEXT)
    name = f"the ending {ending}" if ending else "a name without ending"
    reason = f"A file with {name} is no report that can be read."
    raise UnreadableDocumentError("unknown_format", reason, _SAVE_AS_TEXT)
