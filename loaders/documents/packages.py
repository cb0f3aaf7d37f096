"""Packed files (Word, Excel, OpenDocument are ZIP files of XML): opened within limits, parsed without surprises."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from loaders.documents.limits import MAX_PARTS, MAX_UNPACKED_BYTES
from loaders.errors import UnreadableDocumentError

_BLOCK = 1 << 16
_SAVE_AGAIN = "Open it in the program that made it, save it again, and load that."
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, NotImplementedError, OSError)


class Package:
    """A ZIP file whose parts together keep within the limits; every part is unpacked when it is asked for."""

    def __init__(self, content: bytes) -> None:
        """Raises UnreadableDocumentError: damaged, too_large, encrypted."""
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGE as error:
            raise damaged("its list of parts cannot be read") from error
        entries = self._archive.infolist()
        if len(entries) > MAX_PARTS:
            raise _too_large(f"{len(entries):,} parts, more than the {MAX_PARTS:,} that are read")
        if any(entry.flag_bits & 1 for entry in entries):
            raise encrypted()
        self.names = frozenset(entry.filename for entry in entries)
        self._left = MAX_UNPACKED_BYTES

    def check(self) -> None:
        """Unpack every part once, for programs that do not look at limits themselves."""
        for name in sorted(self.names):
            self.read(name)
        self._left = MAX_UNPACKED_BYTES

    def read(self, name: str) -> bytes:
        """The unpacked part. Raises UnreadableDocumentError: damaged, too_large."""
        pieces = []
        try:
            with self._archive.open(name) as part:
                while piece := part.read(_BLOCK):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise _too_large(f"more than {MAX_UNPACKED_BYTES:,} bytes when it is unpacked")
                    pieces.append(piece)
        except _DAMAGE as error:
            raise damaged(f"its part {name} cannot be unpacked") from error
        return b"".join(pieces)

    def xml(self, name: str) -> etree._Element | None:
        """The root of an XML part; None where the package has no such part."""
        return parse_xml(self.read(name), name) if name in self.names else None


def parse_xml(content: bytes, name: str) -> etree._Element:
    """The root of an XML file. No entity is resolved, nothing is fetched. Raises UnreadableDocumentError damaged."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise damaged(f"its part {name} is no well-formed XML ({error.msg})") from error


def iterate_xml(content: bytes, name: str, tags: tuple[str, ...]) -> Iterator[etree._Element]:
    """The elements with these tags as they end, each forgotten after it was looked at: long parts take no room."""
    events = etree.iterparse(
        io.BytesIO(content), tag=tags, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        for _, element in events:
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise damaged(f"its part {name} is no well-formed XML ({error.msg})") from error


def damaged(what: str) -> UnreadableDocumentError:
    """The refusal of a file that is cut off or broken."""
    return UnreadableDocumentError("damaged", f"The file is damaged: {what}.", _SAVE_AGAIN)


def encrypted() -> UnreadableDocumentError:
    """The refusal of a file that asks for a password."""
    remedy = "Open it with its password, save it without one, and load that."
    return UnreadableDocumentError("encrypted", "The file is encrypted and asks for a password.", remedy)


def _too_large(what: str) -> UnreadableDocumentError:
    return UnreadableDocumentError("too_large", f"The file has {what}.", "Split it into one file a report.")
