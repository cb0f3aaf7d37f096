"""From a document to its sections, blocks, sentences and tables."""

from loaders.blocks.assembly import Assembly, Draft, printed_number
from loaders.blocks.block import Block, Layout, Table
from loaders.blocks.compact import EMPTY, fold, read_source
from loaders.blocks.front import mark_front_matter
from loaders.blocks.grid import printed_rows
from loaders.blocks.outline import outline
from loaders.blocks.repairs import restore_numbers
from loaders.blocks.sentences import split_sentences
from loaders.blocks.stream import read_items
from loaders.blocks.tables import LINES_ABOVE, Surroundings, make_table
from loaders.documents.document import Document


def lay_out(document: Document) -> Layout:
    """Everything that stands in the document, in reading order; offsets are indices into its text."""
    text = document.text
    assembly = Assembly(text)
    assembly.read(
        restore_numbers(
            mark_front_matter(outline(read_items(read_source(text), document.tables, document.furniture)))
        )
    )
    drafts = sorted(assembly.drafts, key=lambda draft: draft.spans[0])
    blocks = [_block(text, index, draft) for index, draft in enumerate(drafts)]
    sections = assembly.tree.sections(_ends(blocks))
    tables: list[Table] = []
    for block, draft in zip(blocks, drafts, strict=True):
        if draft.grid:
            above = blocks[max(0, block.index - LINES_ABOVE) : block.index][::-1]
            below = next(iter(blocks[block.index + 1 : block.index + 2]), None)
            place = Surroundings(block, above, below, sections[block.section_index].title)
            tables.append(make_table(text, len(tables), draft.grid, place))
    return Layout(sections, tuple(blocks), split_sentences(text, blocks), tuple(tables))


def _ends(blocks: list[Block]) -> dict[int, int]:
    """Offset after the last block of each section."""
    ends: dict[int, int] = {}
    for block in blocks:
        ends[block.section_index] = max(ends.get(block.section_index, 0), block.spans[-1][1])
    return ends


def _block(text: str, index: int, draft: Draft) -> Block:
    if draft.grid:
        rows = printed_rows(text, draft.grid)
        return Block(index, draft.kind, draft.section_index, draft.spans, rows, EMPTY)
    printed = fold("\n".join(text[start:end] for start, end in draft.spans))
    number = printed_number(text, draft.compact, draft.number_length)
    return Block(index, draft.kind, draft.section_index, draft.spans, printed, draft.compact, number)
