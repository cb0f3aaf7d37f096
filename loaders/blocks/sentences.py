"""Sentences of a block."""

import re
from collections.abc import Iterator

from loaders.blocks.block import Block, CompactText, Sentence
from loaders.blocks.compact import fold

# Brackets and quotations are passed over whole, so that an end mark inside them does not end the sentence.
_BOUNDARY = re.compile(
    r"（(?:[^（）]|（[^（）]*）){0,200}）|《[^《》]{0,80}》|“[^“”]{0,200}”|[。！？；]+[”’）》]*"
)
_LONGEST = 2000  # every number keeps its sentence as its quote: a text without full stops is cut
_PIECE = re.compile(rf"(?s).{{1,{_LONGEST}}}(?<!\d)(?<!\d[.,])(?=.)|.+")
_ENDS_IN_QUOTATION = re.compile(r"[。！？]”$")


def sentence_ranges(compact: CompactText) -> Iterator[tuple[int, int]]:
    """Half-open ranges of compact text, one a sentence, that cover it without gaps."""
    start = 0
    for found in _BOUNDARY.finditer(compact.characters):
        is_end = found[0][0] in "。！？；" or _ENDS_IN_QUOTATION.search(found[0])
        if is_end:
            yield from _pieces(compact.characters, start, found.end())
            start = found.end()
    if start < len(compact.characters):
        yield from _pieces(compact.characters, start, len(compact.characters))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = _PIECE.match(text, start, end).end()
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def split_sentences(text: str, blocks: list[Block]) -> tuple[Sentence, ...]:
    """The sentences of all headings and paragraphs, in order."""
    sentences: list[Sentence] = []
    for block in blocks:
        if block.kind not in ("heading", "paragraph"):
            continue
        for start, end in sentence_ranges(block.compact):
            first, last = block.compact.offsets[start], block.compact.offsets[end - 1] + 1
            sentences.append(
                Sentence(
                    len(sentences), block.index, block.section_index, start, end, first, last,
                    _printed(text, block, first, last),
                )
            )  # fmt: skip
    return tuple(sentences)


def _printed(text: str, block: Block, first: int, last: int) -> str:
    if len(block.spans) == 1:
        printed = text[first:last]
        return printed if printed in block.text else fold(printed)
    pieces = [
        text[max(start, first) : min(end, last)] for start, end in block.spans if start < last and end > first
    ]
    return fold("\n".join(pieces))
