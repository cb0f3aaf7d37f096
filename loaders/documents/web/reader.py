"""Web pages (.html, .htm): the text and tables of the page without those of the site."""

import re

from lxml import etree

from loaders.blocks.compact import read_source
from loaders.documents.document import Content
from loaders.documents.packages import damaged
from loaders.documents.parts import Paragraph, Part, RuledTable, compose
from loaders.documents.web.decoding import decode_page
from loaders.documents.web.page import PageReader, title_of
from loaders.errors import UnreadableDocumentError

TITLE_WITHIN = 12  # parts from the top of a page
_CHINESE = re.compile(r"[\u4e00-\u9fff]{4}")


def read(content: bytes) -> Content:
    """The paragraphs and tables of a page.

    Raises UnreadableDocumentError: undecodable, damaged, too_deep, too_large.
    """
    root = _parse(decode_page(content))
    body = next(root.iter("body"), root)
    parts = PageReader(root).read(body)
    title = title_of(root)
    if parts and _CHINESE.search(title) and not _tells(parts, title):
        parts.insert(0, Paragraph(title))
    return compose(parts)


def _parse(text: str) -> etree._Element:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise damaged(f"it is no web page ({error.msg})") from error
    if root is None:
        raise damaged("it holds no element")
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableDocumentError(
            "too_deep",
            "Its elements lie too deep within each other.",
            "Save its text as a .txt file in UTF-8.",
        )
    return root


def _tells(parts: list[Part], title: str) -> bool:
    """Whether the first lines of the page tell its title themselves."""
    wanted = read_source(title).characters
    first = "".join(
        read_source(part.text).characters for part in parts[:TITLE_WITHIN] if isinstance(part, Paragraph)
    )
    cells = "".join(
        cell.text for part in parts[:1] if isinstance(part, RuledTable) for cell in part.cells[:3]
    )
    return wanted in first or wanted in cells
