"""Word files (.docx, .docm): the text as it is printed.

Inserted text counts, deleted and hidden text does not. Running headers and footers and comments are left out;
notes follow the paragraph that refers to them.
"""

import posixpath

from loaders.documents.document import Content
from loaders.documents.markup import attribute
from loaders.documents.packages import Package, damaged
from loaders.documents.parts import compose
from loaders.documents.word.body import BodyReader, body_of, notes_of
from loaders.documents.word.numbering import Numbering
from loaders.documents.word.styles import Styles

_MAIN = "word/document.xml"


def read(content: bytes) -> Content:
    """The paragraphs and tables of a Word file, in order.

    Raises UnreadableDocumentError: damaged, encrypted, too_large, too_deep.
    """
    package = Package(content)
    main = _related(package, "", "officeDocument") or _MAIN
    root = package.xml(main)
    if root is None:
        raise damaged("the part with its text is missing")

    def part(kind: str) -> str:
        return _related(package, main, kind) or posixpath.join(posixpath.dirname(main), f"{kind}.xml")

    notes = {
        key: note
        for kind in ("footnotes", "endnotes")
        for key, note in notes_of(kind, package.xml(part(kind))).items()
    }
    styles, numbering = Styles(package.xml(part("styles"))), Numbering(package.xml(part("numbering")))
    return compose(BodyReader(styles, numbering, notes).read(body_of(root)))


def _related(package: Package, name: str, kind: str) -> str | None:
    """The part that a part (the package itself: empty) refers to as ``kind``."""
    folder, file = posixpath.split(name)
    relations = package.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
    for relation in () if relations is None else relations:
        target = attribute(relation, "Target") or ""
        if (attribute(relation, "Type") or "").endswith(f"/{kind}"):
            found = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            if found in package.names:
                return found
    return None
