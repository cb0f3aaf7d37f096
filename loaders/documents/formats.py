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
        ("ods", "sheets.opendocument", (".ods",)),
        ("csv", "sheets.delimited", (".csv", ".tsv")),
        ("html", "web.reader", (".html", ".htm")),
        ("mht", "web.saved", (".mht", ".mhtml")),
        ("image", "ocr.image", (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp")),
    )
    for ending in endings
}

_SAVE_AS_TEXT = "Save its text as a .txt file in UTF-8 and load that."
_PRINT_TO_PDF = "Open it in its own program, print it to a PDF file, and load that."
_SAVE_AS_WORKBOOK = "Save it as .xlsx and load that."
_UNPACK = "Unpack it and load the files that it holds."
_READ_APART = (".pdf",)
_WEIGHTS = {".pdf": 8}

_REFUSED = {
    ending: (code, what, remedy)
    for code, what, remedy, endings in (
        ("archive", "An archive", _UNPACK, (".zip", ".rar", ".7z", ".gz", ".tgz", ".tar", ".bz2", ".xz")),
        ("unread_format", "An OFD document", _PRINT_TO_PDF, (".ofd",)),
        ("unread_format", "A presentation", _PRINT_TO_PDF, (".ppt", ".pptx", ".dps")),
        ("unread_format", "A binary workbook", _SAVE_AS_WORKBOOK, (".xlsb",)),
    )
    for ending in endings
}


def may_break_process(ending: str) -> bool:
    """Whether files with this ending are read by a library that a hostile one could make crash."""
    return ending in _READ_APART


def reading_weight(ending: str) -> int:
    """How many text reports are read in the time that a file with this ending takes."""
    return _WEIGHTS.get(ending, 1)


def format_of(ending: str) -> Format:
    """The format of files whose names have this ending (lower case, with its point).

    Raises UnreadableDocumentError: archive, unread_format, unknown_format.
    """
    if ending in _FORMATS:
        return _FORMATS[ending]
    if ending in _REFUSED:
        code, what, remedy = _REFUSED[ending]
        raise UnreadableDocumentError(code, f"{what} ({ending}) is not read.", remedy)
    name = f"the ending {ending}" if ending else "a name without ending"
    reason = f"A file with {name} is no report that can be read."
    raise UnreadableDocumentError("unknown_format", reason, _SAVE_AS_TEXT)
