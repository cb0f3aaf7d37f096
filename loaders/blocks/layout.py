"""From a document to its sections, blocks, sentences and tables."""

from loaders.blocks.assembly import Assembly, Draft
from loaders.blocks.block import Block, Layout, Table
from loaders.blocks.compact import EMPTY, fold
from loaders.blocks.front import mark_front_matter
from loaders.blocks.grids import printed_rows
from loaders.blocks.outline import outline
from loaders.blocks.repairs import restore_numbers
from loaders.blocks.sentences import split_sentences
from loaders.blocks.stream import read_items
from loaders.blocks.tables import LINES_ABOVE, make_table
from loaders.documents.document import Document


def lay_out(document: Document) -> Layout:
    """Everything that stands in the document, in reading order; offsets are indices into its text."""
    text = document.text
    assembly = Assembly()
    assembly.read(restore_numbers(mark_front_matter(outline(read_items(text)))))
    drafts = sorted(assembly.drafts, key=lambda draft: draft.spans[0])
    blocks: list[Block] = []
    tables: list[Table] = []
    ends: dict[int, int] = {}
    for index, draft in enumerate(drafts):
        block = _block(text, index, draft)
        ends[block.section_index] = max(ends.get(block.section_index, 0), block.spans[-1][1])
        if draft.grid:
            above = blocks[: -LINES_ABOVE - 1 : -1]
            tables.append(make_table(text, len(tables), block, draft.grid, above))
        blocks.append(block)
    return Layout(assembly.tree.sections(ends), tuple(blocks), split_sentences(text, blocks), tuple(tables))


def _block(text: str, index: int, draft: Draft) -> Block:
    if draft.grid:
        return Block(
            index, draft.kind, draft.section_index, draft.spans, printed_rows(text, draft.grid), EMPTY
        )
    printed = fold("\n".join(text[start:end] for start, end in draft.spans))
    length = draft.number_length
    number = text[draft.compact.offsets[0] : draft.compact.offsets[length - 1] + 1] if length else ""
    return Block(index, draft.kind, draft.section_index, draft.spans, printed, draft.compact, number)
