"""What a file is by its content, and whether its name says the same."""

import re
import struct

from loaders.documents.compound_files import MAGIC, CompoundFile
from loaders.documents.packages import Package, encrypted
from loaders.errors import UnreadableDocumentError

_STARTS = (
    (b"%PDF-", "pdf"),
    (MAGIC, "compound"),
    (b"PK\x03\x04", "packed"),
    (b"PK\x05\x06", "packed"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"BM", "bitmap"),
    (b"\x1f\x8b", "gzip"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_MHT = re.compile(rb"\s*(?:[a-z-]+:[^\n]{0,500}\n){0,20}?mime-version:", re.I)
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEAD = 4096

# What a packed file is, by a part that it must have.
_PACKED = (
    ("word/", "docx"),
    ("xl/", "xlsx"),
    ("ppt/", "pptx"),
    ("OFD.xml", "ofd"),
)
_MANIFEST = "META-INF/manifest.xml"
_OPEN_DOCUMENT = {b"text": "odt", b"spreadsheet": "ods"}
_COMPOUND = (("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls"), ("PowerPoint Document", "ppt"))

# Names for people, and the ending that fits; what has none cannot be read under any name.
_KINDS = {
    "pdf": ("a PDF document", ".pdf"),
    "docx": ("a Word document", ".docx"),
    "doc": ("an old Word document", ".doc"),
    "xlsx": ("an Excel workbook", ".xlsx"),
    "xls": ("an old Excel workbook", ".xls"),
    "odt": ("an OpenDocument text", ".odt"),
    "ods": ("an OpenDocument spreadsheet", ".ods"),
    "rtf": ("an RTF document", ".rtf"),
    "html": ("a web page", ".html"),
    "mht": ("a saved web page", ".mht"),
    "image": ("an image", ".png or .jpg"),
    "ofd": ("an OFD document", ""),
    "ppt": ("a presentation", ""),
    "pptx": ("a presentation", ""),
    "packed": ("a ZIP archive", ""),
    "gzip": ("a GZ archive", ""),
    "rar": ("a RAR archive", ""),
    "7z": ("a 7z archive", ""),
    "compound": ("a binary file of an office program", ""),
    "container": ("a damaged office document or archive", ""),
    "binary": ("binary", ""),
}
# What the content of a format may be; "text" is what has no other sign.
_ACCEPTED = {
    "txt": {"text"},
    "md": {"text"},
    "csv": {"text", "utf-16"},
    "html": {"html", "text", "utf-16"},
    "mht": {"mht"},
    "docx": {"docx"},
    "xlsx": {"xlsx"},
    "xls": {"xls"},
    "ods": {"ods"},
    "doc": {"doc", "compound"},
    "odt": {"odt"},
    "rtf": {"rtf"},
    "image": {"image"},
}


def check_signature(content: bytes, format_name: str) -> None:
    """Refuse content that is surely not of the format. Raises UnreadableDocumentError: wrong_extension, encrypted."""
    accepted = _ACCEPTED.get(format_name)
    if accepted is None:  # the reader of the format looks itself
        return
    try:
        kind = kind_of(content)
    except UnreadableDocumentError as error:
        if error.reason_code != "damaged" or "text" not in accepted:
            raise
        kind = "container"
    if kind in accepted:
        return
    if kind == "utf-16" or (kind == "text" and not content.strip()):
        return  # the reader says what is wrong with it
    what, ending = _KINDS.get(kind, ("plain text", ".txt"))
    reason = f"The name is that of a {format_name} file but the content is {what}."
    remedy = f"Give it the ending {ending}." if ending else "Load the report itself in a format that is read."
    raise UnreadableDocumentError("wrong_extension", reason, remedy)


def kind_of(content: bytes) -> str:
    """The kind of a content: a key of the table of kinds, or ``text``, ``utf-16``. Raises encrypted, damaged."""
    head = content[:_HEAD]
    for mark in _BYTE_ORDER_MARKS:
        if head.startswith(mark) and mark != _BYTE_ORDER_MARKS[0]:
            return "utf-16"
        head = head.removeprefix(mark)
    start = head.lstrip()[:16].lower()
    kind = next((kind for magic, kind in _STARTS if start.startswith(magic.lower())), None)
    if kind == "packed":
        return _packed_kind(content)
    if kind == "compound":
        return _compound_kind(content)
    if kind == "bitmap":
        kind = "image" if b"\0" in head else None
    if kind:
        return kind
    if _HTML.match(head):
        return "html"
    if _MHT.match(head):
        return "mht"
    return "binary" if b"\0" in content else "text"


def _packed_kind(content: bytes) -> str:
    package = Package(content)
    for part, kind in _PACKED:
        if any(name.startswith(part) for name in package.names):
            return kind
    if "mimetype" in package.names:
        if _MANIFEST in package.names and b"encryption-data" in package.read(_MANIFEST):
            raise encrypted()
        written = package.read("mimetype")[:200]
        return next((kind for word, kind in _OPEN_DOCUMENT.items() if word in written), "packed")
    return "packed"


def _compound_kind(content: bytes) -> str:
    compound = CompoundFile(content)
    if "EncryptedPackage" in compound.names:
        raise encrypted()
    kind = next((kind for stream, kind in _COMPOUND if stream in compound.names), "compound")
    if kind == "doc":
        head = compound.stream("WordDocument")[:32]
        if len(head) >= 12 and struct.unpack_from("<H", head, 10)[0] & 0x0100:
            raise encrypted()
    return kind
