"""Short ways to lay out a text and to look at what came of it."""

from loaders.blocks.block import Layout
from loaders.blocks.layout import lay_out
from loaders.documents.document import Document


def document_of(text: str) -> Document:
    return Document("0" * 16, "text.txt", "text.txt", "txt", "utf-8", "0" * 64, len(text.encode()), text)


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
