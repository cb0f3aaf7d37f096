"""The parts of a document: sections, prose blocks, tables. Each keeps its place in the source."""

import bisect
import itertools
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Section(NamedTuple):
    """A heading and what stands under it. Section 0 is the document itself; its title lines are its own.

    ``level`` is the depth in the tree. Titles are in one width of punctuation, without number and marks.
    """

    index: int
    parent_index: int | None
    level: int
    number: str
    title: str
    path: tuple[str, ...]
    char_start: int
    char_end: int


class CompactText(NamedTuple):
    """Text without white space, Markdown and markup, in one width of punctuation.

    ``characters[i]`` stands at ``offsets[i]`` of the document. Digits, ``%``, ``.`` and letters are
    half width; brackets, comma, colon, semicolon are full width (commas inside numbers stay half width).
    One space is kept between two digits that white space separates.
    """

    characters: str
    offsets: tuple[int, ...]


class Block(NamedTuple):
    """A heading, paragraph, table or page number.

    A paragraph cut by a page break is one block with one span a piece. The compact text of a table is
    empty: that of its cells counts.
    """

    index: int
    kind: str  # heading, paragraph, table, page_number
    section_index: int
    spans: tuple[tuple[int, int], ...]
    text: str  # as printed, white space folded
    compact: CompactText
    number: str = ""  # list numbering that leads the block, as printed


class Sentence(NamedTuple):
    """A sentence of a block, as a half-open range of the block's compact text and of the document."""

    index: int
    block_index: int
    section_index: int
    compact_start: int
    compact_end: int
    char_start: int
    char_end: int
    text: str


class Cell(NamedTuple):
    """A table cell; ``text`` is stripped of markup and of white space between Chinese characters.

    A cell that holds sentences keeps its text, but its characters are those of paragraphs: its range and
    compact text are empty.
    """

    row: int
    column: int
    char_start: int
    char_end: int
    text: str
    compact: CompactText
    row_span: int = 1
    column_span: int = 1

    @property
    def pieces(self) -> tuple[tuple[int, int], ...]:
        """Ranges of its characters: its range, and what stands beyond it, where other cells stand between its lines."""
        beyond = [offset for offset in self.compact.offsets if offset >= self.char_end]
        runs = itertools.groupby(enumerate(beyond), lambda placed: placed[1] - placed[0])
        found = [[offset for _, offset in run] for _, run in runs]
        return ((self.char_start, self.char_end), *((run[0], run[-1] + 1) for run in found))


@dataclass(frozen=True)
class Table:
    """Rows of cells in reading order; ``title`` and ``unit`` as printed above the table, if any.

    ``counted``: what the line of the unit names beside that of money (人 of 单位：人、万元).

    The rows of a table that the file itself rules (``is_ruled``) have a cell for every column: those that a
    merged cell covers are empty, and its spans say how far it reaches.
    """

    index: int
    block_index: int
    section_index: int
    title: str
    unit: str
    rows: tuple[tuple[Cell, ...], ...]
    is_ruled: bool = False
    counted: str = ""


@dataclass(frozen=True)
class Layout:
    """Everything that the blocks step knows of a document."""

    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    tables: tuple[Table, ...]

    @cached_property
    def _sentences_of(self) -> dict[int, list[Sentence]]:
        found: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            found.setdefault(sentence.block_index, []).append(sentence)
        return found

    def sentence_at(self, char_start: int, block: Block) -> Sentence | None:
        """The sentence of a block that holds an offset; None where sentences are not cut.

        Blocks may stand side by side, so that only those of one block are in the order of their offsets.
        """
        sentences = self._sentences_of.get(block.index, [])
        at = bisect.bisect_right(sentences, char_start, key=lambda sentence: sentence.char_start) - 1
        return sentences[at] if at >= 0 and char_start < sentences[at].char_end else None
