"""Official tables that go on below a page break, with their header again and no title: they are what the part above is."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.blocks.block import Block, Table
from loaders.figures.official_tables.grid import grid_of
from loaders.figures.official_tables.headers import read_header
from loaders.figures.official_tables.reading import OfficialTableReading


def continued(
    table: Table, titles: Sequence[str], above: OfficialTableReading | None, blocks: Sequence[Block]
) -> tuple[Table, Sequence[str]]:
    """The table with the unit of the one above, and with its title before others, where it goes on with that.

    It does where a page number alone stands between them, their figures have the same headings, and no line is above those.
    """
    if above is None or any(
        block.kind != "page_number" for block in blocks[above.table.block_index + 1 : table.block_index]
    ):
        return table, titles
    grid = grid_of(table)
    header = read_header(grid) if grid else None
    paths, before = (
        [column.path for column in told.columns if column.is_amount] if told else []
        for told in (header, above.header)
    )
    if header is None or header.first or paths != before:
        return table, titles
    return replace(table, unit=table.unit or above.table.unit), (above.identity.title, *titles)
