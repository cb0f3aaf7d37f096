"""Which tables of following pages are one, and the title and unit that are printed again above their parts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.documents.pdf.cells import PageTable
from loaders.documents.pdf.continuation import goes_on, repeats_header
from loaders.documents.pdf.lines import PrintedLine

Part = PrintedLine | PageTable

_CONTINUED = re.compile(r"续表.{0,4}|.*[（(]续[表\d一二三四五六七八九十]*[)）]")


@dataclass
class Chain:
    """The parts of one table; ``lead`` is what is printed right above the first of them."""

    tables: list[PageTable]
    lead: frozenset[str]
    repeated: list[PrintedLine] = field(default_factory=list)  # lines that a later page prints again


def find_chains(bodies: Sequence[Sequence[Part]]) -> list[Chain]:
    """The tables of pages in order; ``bodies`` are their parts without running lines."""
    chains: list[Chain] = []
    may_go_on = False  # the last part of the page before is a table
    for body in bodies:
        first = next((at for at, part in enumerate(body) if isinstance(part, PageTable)), len(body))
        for at, part in enumerate(body):
            if not isinstance(part, PageTable):
                continue
            above = body[:at]
            if at == first and may_go_on and _is_next(chains[-1], above, part):
                chains[-1].tables.append(part)
                chains[-1].repeated += above
            else:
                chains.append(Chain([part], _lead(above)))
        if body:
            may_go_on = isinstance(body[-1], PageTable)
    return chains


def _is_next(chain: Chain, above: Sequence[PrintedLine], table: PageTable) -> bool:
    """Whether a table has the columns of the chain, and above it stands nothing but what stood above its start."""
    if not goes_on(chain.tables[0], table):
        return False
    if any(_CONTINUED.fullmatch(line.characters) for line in above):
        return all(line.characters in chain.lead or _CONTINUED.fullmatch(line.characters) for line in above)
    same = all(line.characters in chain.lead for line in above)
    return not above or (same and repeats_header(chain.tables[0], table))


def _lead(above: Sequence[Part]) -> frozenset[str]:
    """What the lines right above a table say."""
    lines: list[str] = []
    for part in reversed(above):
        if isinstance(part, PageTable):
            break
        lines.append(part.characters)
    return frozenset(lines)
