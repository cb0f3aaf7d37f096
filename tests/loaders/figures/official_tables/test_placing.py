"""The columns of figures that lost theirs: what all ways to keep the sums agree on, and never more."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from loaders.figures.official_tables.placing import Row, Sum, places

WIDTH = 4
SUMS = [Sum((0,), (1, 2, 3))]

cells = st.one_of(st.just(0), st.integers(1, 9), st.integers(10, 99999))
parts = st.tuples(cells, cells, cells)


def printed(vector: tuple[int, ...], cents: bool) -> list[tuple[int, Decimal]]:
    """The cells of a row that are not empty, with their columns."""
    return [(at, Decimal(value).scaleb(-2 if cents else 0)) for at, value in enumerate(vector) if value]


def row(vector: tuple[int, ...], cents: bool, parent: int | None = None) -> Row:
    return Row(tuple(value for _, value in printed(vector, cents)), parent=parent)


@given(st.lists(parts.filter(any), min_size=1, max_size=5), st.booleans())
def test_the_true_columns_are_among_those_found(lines: list[tuple[int, int, int]], cents: bool) -> None:
    vectors = [(sum(line), *line) for line in lines]
    total = tuple(map(sum, zip(*vectors, strict=True)))
    rows = [row(total, cents), *(row(vector, cents, 0) for vector in vectors)]
    for vector, found in zip([total, *vectors], places(WIDTH, SUMS, rows), strict=True):
        for (column, _), columns in zip(printed(vector, cents), found, strict=True):
            assert column in columns


@given(parts.filter(all))
def test_a_whole_row_has_one_way(line: tuple[int, int, int]) -> None:
    found = places(WIDTH, SUMS, [row((sum(line), *line), True)])
    assert found == [[frozenset({column}) for column in range(WIDTH)]]


def of(
    *values: str, fixed: tuple[int, ...] = (), parent: int | None = None, needs: tuple[int, ...] = ()
) -> Row:
    return Row(tuple(map(Decimal, values)), fixed, parent, (frozenset(needs),) if needs else ())


def test_a_total_alone_among_its_parts_is_known() -> None:
    assert places(WIDTH, SUMS, [of("9.5", "4", "5.5")]) == [[{0}, {1, 2}, {2, 3}]]


def test_a_row_below_tells_the_columns_of_that_above() -> None:
    rows = [of("9.5", "4", "5.5"), of("5.5", "5.5", parent=0, needs=(2,)), of("4", "4", parent=0)]
    assert places(WIDTH, SUMS, rows) == [[{0}, {1}, {2}], [{0}, {2}], [{0}, {1}]]


def test_lines_of_which_some_are_missing_tell_nothing() -> None:
    rows = [of("9.5", "4", "5.5"), of("3", "3", parent=0, needs=(2,))]
    assert places(WIDTH, SUMS, rows)[0] == [{0}, {1, 2}, {2, 3}]


def test_a_row_whose_sums_fail_keeps_the_columns_it_has() -> None:
    assert places(WIDTH, SUMS, [of("9.5", "4", "4", fixed=(0,))]) == [[{0}, frozenset(), frozenset()]]


def test_what_comes_in_is_what_goes_out() -> None:
    sums = [Sum((0, 1), (2, 5)), Sum((2,), (3, 4))]  # 年初结转 本年收入 | 支出 基本 项目 | 年末结转
    assert places(6, sums, [of("3", "40", "38", "38", "5")]) == [[{0}, {1}, {2}, {3, 4}, {5}]]
    assert places(6, sums, [of("60", "60", "60")]) == [[{0, 1}, {2}, {3, 4}]]


def test_what_a_line_needs_is_asked_only_where_it_can_be() -> None:
    assert places(WIDTH, SUMS, [of("4", "4", needs=(2,))]) == [[{0}, {2}]]
    assert places(WIDTH, SUMS, [of("4", "4", fixed=(0, 1), needs=(2,))]) == [[{0}, {1}]]
