"""Tables of indicators that go on below a page break or a torn cell, without their header: their columns are those above."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from loaders.blocks.block import Block, Table
from loaders.figures.tables.columns import Column

VALUES = ("target", "actual", "points", "score")
MOST_BETWEEN, LONGEST_BETWEEN = 3, 30  # blocks; characters of each


class Order(NamedTuple):
    """The order of the values in the rows of a table, and the block where it ends."""

    roles: tuple[str, ...]
    block_index: int


def order_of(header: Mapping[int, Column], table: Table) -> Order | None:
    """The order of the values that a table's last header of indicators names; None without one of all of them."""
    roles = tuple(header[at].role for at in sorted(header) if header[at].role in VALUES)
    return Order(roles, table.block_index) if sorted(roles) == sorted(VALUES) else None


def order_above(above: Order | None, table: Table, blocks: Sequence[Block]) -> tuple[str, ...]:
    """The order of the values of the table right above, between which and this one stand no headings and hardly words."""
    between = blocks[above.block_index + 1 : table.block_index] if above else ()
    if above is None or len(between) > MOST_BETWEEN:
        return ()
    is_near = all(
        block.kind in ("page_number", "paragraph") and len(block.compact.characters) <= LONGEST_BETWEEN
        for block in between
    )
    return above.roles if is_near else ()
