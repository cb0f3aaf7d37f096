"""Claims the numbers of table cells from their row and column labels."""

import re
from dataclasses import dataclass, replace

from loaders.blocks.block import Cell, Table
from loaders.blocks.cell_words import AMOUNT_ROLES
from loaders.figures.cells.amounts import column_above, column_before, item_column
from loaders.figures.cells.numbers import claims_of_whole, read_cell
from loaders.figures.cells.sentences import as_sentence
from loaders.figures.claim import Claim
from loaders.figures.contexts.contexts import fund_named
from loaders.figures.indicators.goals import front_of_goals
from loaders.figures.indicators.indicators import IndicatorTable, TokensOf
from loaders.figures.indicators.lost_headers import is_unheaded, signed_cells
from loaders.figures.indicators.points_beside import rated
from loaders.figures.indicators.told_by_cells import but_of, read_told_rows
from loaders.figures.tables.captioned import account_of_title, allots, captioned
from loaders.figures.tables.columns import (
    Column,
    lists_projects,
    lists_quantities,
    narrowed,
    numbers_columns,
    numbers_in,
    paired,
    quantity_columns,
    shifted,
    side_of,
    unit_of_list,
    unit_of_several,
)
from loaders.figures.tables.facts import changes_rate, facts_of
from loaders.figures.tables.families import Families
from loaders.figures.tables.groups import group_of, label_divided, label_in, project_divided, total_divided
from loaders.figures.tables.header_kinds import with_units
from loaders.figures.tables.headers import header_of
from loaders.figures.tables.labels import (
    CellSentence,
    coded_columns,
    heads_projects,
    joined_code,
    leading_code,
    placed_cells,
    project_of,
    row_label,
    unit_of_header,
)
from loaders.figures.tables.lost_units import past_unit, tells_unit
from loaders.figures.tables.row_reach import is_wider, reach_of, within
from loaders.figures.tables.rows import Row, TableContext
from loaders.figures.tables.side_by_side import blocks_in_turn
from loaders.figures.vocabulary.phrase_book import phrase

_TOLD_WITH_NUMBER = re.compile(r"(?P<name>[^\d]{2,12}?)(?:：)?\d[\d,]*(?:\.\d+)?%?")
_PLANNED_SHARE = re.compile(r"计划[^，。（）]{0,4}（[%％]）$")  # 资金支出计划（%）: of money yet to be spent


@dataclass(frozen=True)
class TableReading:
    """``prose``: cells to be read as sentences."""

    claims: list[Claim]
    prose: list[CellSentence]
    indicators: IndicatorTable


def read_table(table: Table, tokens_of: TokensOf, context: TableContext) -> TableReading:
    """Read a table row by row; a header holds until the next one."""
    reading = TableReading([], [], IndicatorTable(table, context.fiscal_year, context.lexicon))
    header: dict[int, Column] = {}
    project = fund_named(table.title) or context.section.form_project or ""
    unit, listing, group, spends, told, of_header = table.unit, False, "", "", {}, {}
    title = account_of_title(table, context.lexicon)
    width, above, divided, item, whole, reach = 0, (), "", "", "", 0
    families = Families(context.lexicon)
    claims, taken = read_told_rows(table, tokens_of, reading.indicators, context.order)
    reading.claims.extend(claims)
    for whole_row in blocks_in_turn(but_of(table.rows, taken)):
        row = within(whole_row, reach)
        if reading.indicators.opens_again(row):
            header, width = reading.indicators.start_again(row)
        units = with_units(header, row, above)
        heads = not (reading.indicators.measures(row, header) or tells_unit(row, header))
        if named := units or (heads and header_of(row, above, context.lexicon)):
            counts = bool(units) or (table.unit != "" and not table.unit.endswith("元"))  # 单位：人
            told_above = unit if counts or unit.endswith("元") else table.unit  # no 人 of the part above
            header, unit, width = (
                named,
                told_above if counts else unit_of_header(row, above) or told_above,
                len(row),
            )
            header = captioned(header, row, above, table, context.lexicon)
            listing, of_header = False, facts_of(header, row, above, context)
            reach = reach_of((*above, *row))
            families.start(header)
            reading.indicators.start(header)
            _read_header(row, header, tokens_of, Row(context, unit, project_of(row) or project), reading)
        elif numbers_columns(row):
            reading.claims.extend(
                Claim(token.char_start, "none", "table_ordinal", "ordinal")
                for cell in row
                for token in tokens_of.get((cell.row, cell.column), [])
            )
        elif header and of_header.get("by_place") and reach_of(row) > reach:
            continue  # more cells than headings: which are wider than one column cannot be told
        elif reading.indicators.takes(row, header):
            if front := front_of_goals(row, header):
                _read_row(*front, tokens_of, Row(context, unit, "", True), reading)
            reading.claims.extend(reading.indicators.read(row, header, tokens_of))
        elif is_unheaded(row, header) or (header and is_wider(row, reach)):
            reading.prose.extend(signed_cells(row))
        else:
            header = header or (
                {} if project else quantity_columns(row, context.lexicon) or coded_columns(row)
            )
            if len(row) == width + 1 and header.get(0) and header[0].role in AMOUNT_ROLES:
                header, width = shifted(header), len(row)  # the empty corner of the header was lost
            project = project_of(row) or project
            listing = listing or heads_projects(row)
            item, whole = project_divided(row, item, whole) if listing else ("", "")
            group = group_of(row, header, group)
            spends = total_divided(row, header, spends)
            place = {
                "title": title,
                "helps": families.told(row_label(row, 1), of_header.get("by_place") is True),
                "allots": allots(table),
                "group": group,
                "above": told,
                "spends": spends,
                "caption": "" if table.counted else table.unit,  # 人、万元: either
                "counted": "" if table.unit else table.counted,
                "above_label": divided,
                "part_of": whole,
            }
            known = Row(context, unit, project, lists_projects(header), listing, **place | of_header)
            columns = narrowed(rated(row, past_unit(header, row)), width, row)
            _read_row(placed_cells(row, reach), columns, tokens_of, known, reading)
            divided = label_divided(row, header, divided)
        above = row
    return reading


def _read_row(
    row: tuple[Cell, ...], header: dict[int, Column], tokens_of: TokensOf, known: Row, reading: TableReading
) -> None:
    code = leading_code(row)
    coded = [cell.compact.characters for cell in row if _role(header, cell) == "code"]
    lead = joined_code(coded) or (code.compact.characters if code else "")
    numbers = numbers_in(row, header, known.unit)
    listed = lists_quantities(header)
    units = "".join(cell.compact.characters for cell in row if _role(header, cell) == "unit")
    unit = units or known.unit
    named = tuple(cell for cell in row if _names_row(cell, header, known.remarks))
    # a bare number of a form is not known to be the money of the project on the cover
    is_bare = not header and known.context.section.form_project is not None
    for cell in row:
        if not (tokens := tokens_of.get((cell.row, cell.column))):
            continue
        label = label_in(known.group, named, cell.column, known.above_label, header)
        known = replace(known, side=side_of(header, cell.column), label=lead + label, numbers=numbers)
        found = None
        if cell is code:
            found = Claim(tokens[0].char_start, "none", "table_code", "identifier")
        elif whole := claims_of_whole(row, cell, tokens, header.get(cell.column), known):
            reading.claims.extend(whole)
            continue
        elif (
            len(tokens) == 1
            and cell.column in numbers
            and not (
                listed
                or (units and _role(header, cell) == "change")
                or (units and _role(header, cell) == "change_pct" and "元" not in units)
                or changes_rate(header, cell.column, known.label)
            )
        ):
            column = column_before(cell.column, header, label, known) if cell.column in header else None
            if column is None and known.project and not known.by_place:  # 合计 names a row of places
                column = paired(
                    row, cell.column, known.context.lexicon, known.context.repeats
                ) or column_above(cell.column, known)
                known.above[cell.column] = column
            if column is None and not header:
                column = item_column(label, cell.compact.characters, known)
            found = read_cell(cell, tokens[0], column, known)
        if found:
            reading.claims.append(found)
        else:
            is_known = not header or cell.column in header  # 户籍人口数 beside 资金（万元） is no money
            own = (unit if is_known else units or known.caption) or unit_of_several(known.counted, label)
            own = own or (unit_of_list(label) if listed else "")
            sentence = as_sentence(cell, label, header.get(cell.column), own, known)
            nothing_told = is_bare or _PLANNED_SHARE.search(label) is not None
            reading.prose.append(replace(sentence, is_bare=nothing_told and cell.column in numbers))


def _names_row(cell: Cell, header: dict[int, Column], remarks: frozenset[int]) -> bool:
    is_remark = cell.column in remarks and not phrase("bare_period").fullmatch(cell.compact.characters)
    return _role(header, cell) not in ("unit", "standard") and not is_remark


def _read_header(
    row: tuple[Cell, ...], header: dict[int, Column], tokens_of: TokensOf, known: Row, reading: TableReading
) -> None:
    """Cells that hold their heading and its number (年初预算数650.00); the others are read in words."""
    texts = (cell.compact.characters for cell in row if cell.compact.characters)
    label = next((text for text in texts if not _TOLD_WITH_NUMBER.fullmatch(text)), "")
    for cell in row:
        tokens, column = tokens_of.get((cell.row, cell.column), []), header.get(cell.column)
        told = column and _TOLD_WITH_NUMBER.fullmatch(cell.compact.characters)
        found = None
        if told and len(tokens) == 1 and column.role != "other":
            found = read_cell(
                cell, tokens[0], replace(column, label=told["name"]), replace(known, label=label)
            )
        if found:
            reading.claims.append(found)
        elif column and column.year and tokens and column.label == f"{cell.compact.characters}年":
            reading.claims.append(Claim(tokens[0].char_start, "none", "table_year", "date"))
        else:
            reading.prose.append(CellSentence(cell, "", ""))


def _role(header: dict[int, Column], cell: Cell) -> str:
    return header[cell.column].role if cell.column in header else ""
