"""Short ways to lay out a text and to look at what came of it."""

from collections.abc import Sequence

from loaders.blocks.block import Layout
from loaders.blocks.layout import lay_out
from loaders.documents.document import Document, SourceTable


def document_of(
    text: str, tables: Sequence[SourceTable] = (), furniture: Sequence[tuple[int, int]] = ()
) -> Document:
    return Document(
        text=text,
        encoding="utf-8",
        tables=tuple(tables),
        furniture=tuple(furniture),
        document_id="0" * 16,
        file_name="text.txt",
        relative_path="text.txt",
        format="txt",
        sha256="0" * 64,
        size_bytes=len(text.encode()),
    )


def lay_out_text(text: str) -> Layout:
    return lay_out(document_of(text))


def paths(layout: Layout) -> list[str]:
    """Section paths in reading order, without the document itself."""
    return [" / ".join(section.path) for section in layout.sections[1:]]


def paragraphs(layout: Layout) -> list[str]:
    return [block.text for block in layout.blocks if block.kind == "paragraph"]


def rows(layout: Layout, index: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row] for row in layout.tables[index].rows]


def path_of(layout: Layout, wording: str) -> str:
    """Section path of the first paragraph that contains a wording."""
    block = next(block for block in layout.blocks if block.kind == "paragraph" and wording in block.text)
    return " / ".join(layout.sections[block.section_index].path)
