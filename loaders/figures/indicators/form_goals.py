"""Which paragraphs of a form tell its goal: under 预期目标 | 实际完成情况 stands a cell of each."""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from loaders.blocks.block import Block, Cell, Layout, Table
from loaders.blocks.cell_words import heading_role
from loaders.figures.contexts.contexts import SectionContext
from loaders.figures.tables.labels import project_of
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import program_of

_FORM_ROWS = 4  # rows in which a form names its project
_MOST_CELLS = 3  # 年度总体目标, the goal, what was reached
_WORD = re.compile(r"[^\W_]")
_NUMBERED = re.compile(r"(?P<goal>目标)?(?:（(?=\d）))?(?P<value>\d)[.、：）]")
_GOAL = "目标"
_HEADINGS = ("goal_heading", "result_heading")


def goals_of_forms(layout: Layout) -> frozenset[int]:
    """Indices of the paragraphs that tell what was to be reached; where cells are lost, nobody can tell which they are."""
    return _below_both(layout) | _below_its_own(layout)


def _below_its_own(layout: Layout) -> frozenset[int]:
    """Those under 预期目标, beside 实际完成情况 with a text of its own."""
    goals = {
        section.index
        for section, following in itertools.pairwise(layout.sections)
        if section.parent_index == following.parent_index and _heads_both((section.title, following.title))
    }
    paragraphs = (block for block in layout.blocks if block.kind == "paragraph")
    return frozenset(block.index for block in paragraphs if block.section_index in goals)


def _below_both(layout: Layout) -> frozenset[int]:
    """Those of the first cell of two under both headings, which follow one another."""
    return frozenset(index for cells in _forms(layout) for index in _first_cell(cells))


def _forms(layout: Layout) -> list[list[Block]]:
    """The paragraphs under each pair of such headings, whose lines may end with a bar."""
    found: list[list[Block]] = []
    at = -1  # the section of the headings
    for above, block in itertools.pairwise(layout.blocks):
        may_head = _GOAL in above.compact.characters  # most blocks need no closer look
        if may_head and _heads_both((_words(above), _words(block))):
            found.append([])
            at = block.section_index
        elif block.kind != "paragraph":
            at = -1
        elif block.section_index == at and _WORD.search(block.text) and not heading_role(_words(block)):
            found[-1].append(block)
    return found


def _words(block: Block) -> str:
    return block.compact.characters.rstrip("|")


def _first_cell(cells: list[Block]) -> list[int]:
    """Of two paragraphs the first; of more those before numbers begin again, or before the last that is a numbered goal."""
    told = [_NUMBERED.match(block.compact.characters) for block in cells]
    ends = [at for at, number in enumerate(told) if at and number and number["value"] == "1"]
    if len(cells) == len(_HEADINGS):
        ends = [1]
    elif told and told[0] and told[0]["goal"] and not ends:
        ends = [next((at for at, number in enumerate(told) if not number), 0)]
    is_told = len(ends) == 1 and (len(cells) == len(_HEADINGS) or (told[0] and told[0]["value"] == "1"))
    return [block.index for block in cells[: ends[0]]] if is_told else []


def programs_of_goals(layout: Layout, lexicon: Lexicon) -> dict[int, str]:
    """Index of a block that tells a goal or what was reached → the programme that the project of its form is of."""
    cells = {block.index for form in _forms(layout) for block in form}
    tables = {table.block_index: table for table in layout.tables}
    cells |= {at for at, table in tables.items() if any(map(_heads_goals, table.rows))}
    found: dict[int, str] = {}
    name = ""
    for block in layout.blocks if cells else ():
        if table := tables.get(block.index):
            name = next(filter(None, map(project_of, table.rows[:_FORM_ROWS])), name)
        if block.index in cells and (program := program_of(name, lexicon)):
            found[block.index] = program
    return found


def sections_of_goals(
    section: SectionContext, table: Table, program: str | None
) -> Callable[[Cell], SectionContext]:
    """What holds for the sentences in a cell of a table; ``program``: of the form, where they tell its goal and what was reached.

    The goal is planned: the first of two cells below both headings.
    """
    goals: set[tuple[int, int]] = set()
    for row, below in itertools.pairwise(table.rows):
        filled = [cell for cell in below if cell.compact.characters]
        if _heads_goals(row) and len(filled) <= _MOST_CELLS:
            goals |= {(cell.row, cell.column) for cell in filled[-2:-1]}
    section = replace(section, program=program or section.program)
    return lambda cell: replace(section, plans=True) if (cell.row, cell.column) in goals else section


def _heads_goals(row: tuple[Cell, ...]) -> bool:
    return _heads_both([cell.compact.characters for cell in row if cell.compact.characters])


def _heads_both(path: Sequence[str]) -> bool:
    if len(path) < len(_HEADINGS) or not phrase("goal_heading").fullmatch(path[-2]):
        return False
    return phrase("result_heading").fullmatch(path[-1]) is not None
