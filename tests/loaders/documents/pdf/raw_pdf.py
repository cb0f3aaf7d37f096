"""PDF files put together object by object: what no program that makes reports would write."""

import zlib
from collections.abc import Sequence


def pdf_of(objects: Sequence[bytes]) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    content = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    content_end = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return (
        content
        + content_end
        + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(content))
    )


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A compressed stream object."""
    packed = zlib.compress(data, 9)
    return b"<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (entries, len(packed), packed)


def one_page(
    drawing: bytes,
    *others: bytes,
    box: bytes = b"0 0 595 842",
    resources: bytes = b"",
    contents: bytes = b"4 0 R",
) -> bytes:
    """A PDF of one page whose content stream is object 4; other objects follow from 5."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Resources<<%s>>/Contents %s>>" % (
        box,
        resources,
        contents,
    )
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", pages, page, stream(drawing), *others])
