"""A merged label printed downwards beside the rows of a table, a piece of it on a line: it is no cell of any of them.

绩　产出指标　质量指标　对象准确率　≥98%　99.2%　10　10
效　　　　　　时效指标　发放及时率　100%　100%　　15　15
"""

from collections.abc import Sequence

from loaders.blocks.lines import PhysicalLine

LABEL = "绩效指标"
MOST_LINES = 40  # from the first piece to the last
FEWEST_CELLS = 3  # of a row beside a piece

_FULL_WIDTH = "\u3000"


def without_downward(lines: list[PhysicalLine]) -> list[PhysicalLine]:
    """The lines with blanks for the pieces of such a label, without those that hold nothing else."""
    found = list(lines)
    blanked: set[int] = set()
    at = 0
    while at < len(found):
        begins = LABEL[0] in found[at].raw and found[at].raw.lstrip().startswith(LABEL[0])
        places = _pieces(found, at) if begins else []
        for place in places:
            found[place] = _blanked(found[place])
            blanked.add(place)
        at = places[-1] + 1 if places else at + 1
    return [line for at, line in enumerate(found) if at not in blanked or line.raw.strip()]


def _pieces(lines: Sequence[PhysicalLine], first: int) -> list[int]:
    """The lines that begin with the pieces of the label, in its order, from ``first`` on; none where it is not whole."""
    told, places = "", []
    for at in range(first, min(len(lines), first + MOST_LINES)):
        piece = _first_field(lines[at])
        if piece and len(piece) < len(LABEL) and LABEL.startswith(told + piece):
            told += piece
            places.append(at)
            if told == LABEL:
                beside = sum(len(lines[place].raw.split()) > FEWEST_CELLS for place in places)
                return places if beside > 1 else []  # not where each cell has a line of its own
    return []


def _first_field(line: PhysicalLine) -> str:
    """The first field of a line that blanks divide; empty where bars or tabs do."""
    return "" if "\t" in line.raw or "|" in line.raw else next(iter(line.raw.split()), "")


def _blanked(line: PhysicalLine) -> PhysicalLine:
    """The line with blanks as wide and as long as its first field."""
    piece = _first_field(line)
    return line._replace(raw=line.raw.replace(piece, _FULL_WIDTH * len(piece), 1))
