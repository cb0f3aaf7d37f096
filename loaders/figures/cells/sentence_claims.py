"""Claims of table cells that are read in words, and the totals that the rows of a table are parts of."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from loaders.blocks.block import Cell
from loaders.blocks.cell_words import PART_SUM
from loaders.figures.cells.tables import TokensOf
from loaders.figures.claim import Claim
from loaders.figures.narrative import read_paragraph
from loaders.figures.sentences.reading import Reading
from loaders.figures.tables.labels import CellSentence
from loaders.figures.vocabulary.phrase_book import phrase

_COUNTS = ("persons", "households", "person_times", "institutions", "cases")
_MULTIPLES = ("百", "千", "万", "亿")


def read_cells(
    sentences: Iterable[CellSentence], tokens_of: TokensOf, new_reading: Callable[[Cell], Reading]
) -> list[Claim]:
    """Cells read like sentences that their labels begin and their units end; a change goes on with its row."""
    row, reading = -1, None
    columns: dict[int, list[tuple[CellSentence, Claim]]] = defaultdict(list)
    for sentence in sentences:
        cell = sentence.cell
        if reading is None or not (sentence.goes_on and cell.row == row):
            row, reading = cell.row, new_reading(cell)
        tokens = tokens_of[cell.row, cell.column] if cell.compact.characters else []  # marks of a sheet alone
        claims = read_paragraph(cell.compact, tokens, reading, sentence.label, sentence.unit)
        told = [claim for claim in claims if claim.fact_kind == "none" or not sentence.is_bare]
        columns[cell.column].extend((sentence, claim) for claim in told)
    return [claim for cells in columns.values() for claim in _parts_of_total(cells)]


def but_of_lost_cells(claims: list[Claim]) -> list[Claim]:
    """The claims of a table; only numbers without a fact where it counts 17.67 people: cells before them were lost."""
    divided = any(
        claim.measure in _COUNTS and (claim.unit or "")[:1] not in _MULTIPLES and claim.value % 1
        for claim in claims
        if claim.value is not None
    )
    return [claim for claim in claims if claim.fact_kind == "none"] if divided else claims


def _parts_of_total(cells: list[tuple[CellSentence, Claim]]) -> list[Claim]:
    """The claims of a column; where one row is the total (合计), those of the same thing are its parts."""
    totals = [claim for sentence, claim in cells if phrase("cell_of_total").match(sentence.label)]
    if len(totals) != 1 or any(PART_SUM in sentence.label for sentence, _ in cells):
        return [claim for _, claim in cells]
    (total,) = totals
    return [
        claim._replace(part_of_char_start=total.char_start)
        if claim is not total and claim.unit != "%" and _thing(claim) == _thing(total)
        else claim
        for _, claim in cells
    ]


def _thing(claim: Claim) -> tuple[object, ...]:
    return claim.fact_kind, claim.code, claim.measure, claim.unit, claim.period_end
