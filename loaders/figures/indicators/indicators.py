"""Performance-indicator tables: levels, target, actual, points, score."""

import re

from loaders.blocks.block import Cell, Table
from loaders.blocks.cell_words import columns_of, heading_role, is_value, names_sum
from loaders.blocks.named_by_value import is_named_by_value
from loaders.blocks.shapes import has_figure, is_lone_figure
from loaders.figures.claim import Claim
from loaders.figures.indicators.points_beside import points_in, roles_beside, unshifted
from loaders.figures.indicators.signed_header import WEIGHED, sign_column, signed_header
from loaders.figures.numbers.none_figures import read_none
from loaders.figures.numbers.number_tokens import NumberToken, to_decimal
from loaders.figures.numbers.quantities import read_quantity
from loaders.figures.periods.period import year_period
from loaders.figures.tables.columns import Column
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase

TokensOf = dict[tuple[int, int], list[NumberToken]]  # (row, column) → the numbers of the cell

_ROLES = {"target", "actual", "points", "score", "execution_pct"}
_UNITS = {"points": "分", "score": "分", "execution_pct": "%"}  # where none is printed
_SCORE_RATE = "score_rate"  # 得分率
_LEVELS = ("level_1", "level_2", "level_3")
_UPPER_LEVELS = _LEVELS[:2]
_BESIDE, _VALUES = ("sign", "unit"), ("target", "actual")  # ≥ and the unit in columns of their own
_POINTS_IN_LEVEL = re.compile(r"^（?(\d+(?:\.\d+)?)分）?")
_YEAR = re.compile(r"(?:19|20)\d\d年")
_POINTS_IN_NAME = re.compile(r"（(?:分值|权重|满分)?：?(?P<points>\d+(?:\.\d+)?)分）$")


class IndicatorTable:
    """Reads the indicator rows of one table; merged level cells carry down."""

    def __init__(self, table: Table, fiscal_year: int | None, lexicon: Lexicon) -> None:
        self.table, self.fiscal_year, self.lexicon = table, fiscal_year, lexicon
        self.rows: list[dict[str, object]] = []
        self._levels = dict.fromkeys(_LEVELS, "")
        self._lowest = "level_3"
        self.active = False
        self.header: dict[int, Column] = {}  # that of the last such table
        self._beside: dict[str, str] = {}  # what the row tells of its values in other columns

    def start(self, header: dict[int, Column]) -> None:
        """A new header row: an indicator table when it names a second or third level and what was reached of it."""
        roles = {column.role for column in header.values()}
        self._lowest = "level_3" if "level_3" in roles or "level_1" not in roles else "level_2"
        self.active = self._lowest in roles and bool(roles & _ROLES)
        self.header = header if self.active else self.header
        self._levels = dict.fromkeys(_LEVELS, "")

    def opens_again(self, row: tuple[Cell, ...]) -> bool:
        """Whether a row of indicators stands below a table of money that has ended those above it."""
        opens = (phrase("level_of_indicators").match(cell.compact.characters) for cell in row[:2])
        return not self.active and (any(opens) or sign_column(row) is not None)

    def start_again(self, row: tuple[Cell, ...]) -> tuple[dict[int, Column], int]:
        """The header of the indicators above, else that which their signs tell, and its width; empty where neither is sure."""
        goes_on = row[-1].column == max(self.header, default=-1)
        rows = self.table.rows[row[0].row :]
        header = signed_header(rows) if "sign" not in {column.role for column in self.header.values()} else {}
        header = header or (self.header if goes_on else {})
        if header:
            self.start(header)
        return header, len(row) if header else 0

    def takes(self, row: tuple[Cell, ...], header: dict[int, Column]) -> bool:
        """Whether a row is an indicator row (as wide as the header, no total, no remark below the rows, no goal above)."""
        if not self.active or len(row) < max(header) - 1:
            return False
        texts = [cell.compact.characters for cell in row]
        if not any(text for cell, text in zip(row, texts, strict=True) if cell.column in header):
            return False
        is_remark = not _values_of(row, header) and any(text.endswith("。") for text in texts)
        return not is_remark and not any(
            phrase("total_score").search(text) or names_sum(text) for text in texts
        )

    def measures(self, row: tuple[Cell, ...], header: dict[int, Column]) -> bool:
        """Whether a row tells figures of an indicator, or years below known levels, and heads no columns, whatever its words.

        临时救助人次较上年 | 不低于上年 | 增长6.2%; 完成指标 | 时效指标 | 2020年 | 2020年 | 2020年
        """
        values = _values_of(row, header) if self.takes(row, header) else []
        is_told = any(map(has_figure, values)) or self._is_levelled(row, header)
        return bool(values) and is_told and not any(map(heading_role, values))

    def _is_levelled(self, row: tuple[Cell, ...], header: dict[int, Column]) -> bool:
        """Whether a known level stands below the heading of its column."""
        told = (
            (header[cell.column].role, columns_of(cell.compact.characters))
            for cell in row
            if cell.column in header
        )
        return any(role in _UPPER_LEVELS and role in (known or ()) for role, known in told)

    def read(self, row: tuple[Cell, ...], header: dict[int, Column], tokens_of: TokensOf) -> list[Claim]:
        """Claims of a row; its texts are kept in ``rows``. None of one whose cells stand in other columns."""
        header = unshifted(row, header)
        cells = [(self._role(cell.column, header), cell) for cell in row if cell.column in header]
        texts = dict(cells)
        printed = {role: cell.compact.characters for role, cell in texts.items()}
        if any(is_value(printed.get(level, "")) for level in _LEVELS) and not is_named_by_value(printed):
            return []
        self._beside = {role: texts[role].compact.characters for role in _BESIDE if role in texts}
        self._carry(texts)
        name = _POINTS_IN_NAME.sub("", self._levels[self._lowest]) or self._named_above(texts)
        claims: list[Claim | None] = []
        text: dict[str, str] = {}
        for role, cell in cells:
            tokens = tokens_of.get((cell.row, cell.column), [])
            beside = roles_beside(header[cell.column], cell.compact.characters)
            text |= {role: cell.text} | beside
            told = [*beside] if len(beside) == len(tokens) else [role] * len(tokens)
            if phrase("rule_heading").fullmatch(header[cell.column].label) and not is_lone_figure(
                cell.compact.characters
            ):
                claims += [
                    Claim(token.char_start, "none", "rule_of_scoring", "legal_term") for token in tokens
                ]
                continue
            year = header[cell.column].year or self.fiscal_year
            claims += [
                self._claim(part, cell, token, name, year) for part, token in zip(told, tokens, strict=True)
            ]
        if name and text.get(self._lowest):
            self.rows.append(self._row(row[0].row, text))
        return [claim for claim in claims if claim]

    def _points_of_level(self, subject: str | None, token: NumberToken) -> Claim:
        period = year_period(self.fiscal_year)
        dates = {"period_start": period.start, "period_end": period.end, "period_kind": "flow"}
        told = {"measure": "points", "subject": subject, "value": to_decimal(token.text), "unit": "分"}
        return Claim(token.char_start, "score", "indicator_level_points", **told, **dates)

    def _role(self, column: int, header: dict[int, Column]) -> str:
        """The role of a column; 分值 beside a first or second level holds the points of that level."""
        role, before = header[column].role, header.get(column - 1)
        is_above = before is not None and before.role in _UPPER_LEVELS and before.role != self._lowest
        of_level = role == "points" and is_above
        return f"{before.role}_points" if of_level else role

    def _carry(self, texts: dict[str, Cell]) -> None:
        for depth, level in enumerate(_LEVELS):
            if level in texts and texts[level].text:
                self._levels[level] = texts[level].compact.characters
                for lower in _LEVELS[depth + 1 :]:
                    self._levels[lower] = ""

    def _named_above(self, texts: dict[str, Cell]) -> str:
        """预算执行率 | | | 97.1% | 10 | 9.7: a row of an upper level that is measured itself; empty for the sum of a block."""
        is_measured = any(texts[role].text for role in ("target", "actual") if role in texts)
        named = [self._levels[level] for level in _UPPER_LEVELS if self._levels[level]]
        return _POINTS_IN_NAME.sub("", named[-1]) if is_measured and named else ""

    def _claim(self, role: str, cell: Cell, token: NumberToken, name: str, year: int | None) -> Claim | None:
        role = "score" if role == WEIGHED else role
        period = year_period(year)
        dates = {"period_start": period.start, "period_end": period.end, "period_kind": "flow"}
        text = cell.compact.characters
        at = next(i for i, offset in enumerate(cell.compact.offsets) if offset >= token.char_start)
        end = at + sum(1 for offset in cell.compact.offsets[at:] if offset < token.char_end)
        if role.endswith("_points"):
            return self._points_of_level(self._levels[role.removesuffix("_points")] or None, token)
        is_sum = not name or phrase("total_row").fullmatch(name) is not None
        if role == _SCORE_RATE or (role in ("points", "score") and is_sum):
            block = next((self._levels[level] for level in _UPPER_LEVELS[::-1] if self._levels[level]), "")
            told = {"subject": name or block or None, "value": to_decimal(token.text)}
            told |= (
                {"measure": "share_pct", "unit": "%"}
                if role == _SCORE_RATE
                else {"measure": role, "unit": "分"}
            )
            return Claim(token.char_start, "score", "indicator_level_points", **told, **dates)
        if role in _UPPER_LEVELS and role != self._lowest:
            if "分" in text[at : at + len(token.text) + 1] or "%" in token.text:
                return self._points_of_level(text, token)
            return Claim(token.char_start, "none", "indicator_name", "name_part")
        if role not in _ROLES:
            told = _POINTS_IN_NAME.search(text, max(0, at - len("（分值：")))
            if role == self._lowest and told and told.start("points") == at:  # 发放人数（10分）
                points = {"measure": "points", "subject": name, "value": to_decimal(token.text), "unit": "分"}
                return Claim(token.char_start, "indicator", "indicator_points", **points, **dates)
            if role in _LEVELS:
                return Claim(token.char_start, "none", "indicator_name", "name_part")
            if _POINTS_IN_NAME.search(text, at - 1):  # 数量指标（30分） in a column that is called 指标
                return self._points_of_level(text, token)
            return read_none(text, at, end, token.char_start, self.lexicon)
        is_long = len(text) > end - at + 2 or _YEAR.fullmatch(text)
        none = is_long and read_none(text, at, end, token.char_start, self.lexicon)
        if none and none.none_reason != "duration":  # 5.5个工作日 is what the row measures
            return none
        sign, unit = (self._beside.get(name, "") for name in _BESIDE) if role in _VALUES else ("", "")
        sign = sign if role == "target" and not sign.isalpha() else ""
        told = f"{sign}{text}" if text[end:] else f"{sign}{text}{unit}"
        quantity = read_quantity(told, at + len(sign), end + len(sign), self.lexicon)
        unit = quantity.unit or _UNITS.get(role)
        return Claim(
            token.char_start,
            "indicator",
            f"indicator_{role}",
            measure=role,
            subject=name or None,
            value=quantity.value,
            unit=unit,
            bound=quantity.bound,
            **dates,
        )

    def _row(self, row_index: int, text: dict[str, str]) -> dict[str, object]:
        in_name = _POINTS_IN_NAME.search(self._levels[self._lowest])
        levels = self._levels | {self._lowest: _POINTS_IN_NAME.sub("", self._levels[self._lowest])}
        return {
            "indicator_index": len(self.rows),
            "table_index": self.table.index,
            "row_index": row_index,
            **{level: _POINTS_IN_LEVEL.sub("", name) or None for level, name in levels.items()},
            "target": text.get("target") or None,
            "actual": text.get("actual") or None,
            "points": points_in(text.get("points") or (in_name["points"] if in_name else None)),
            "score": points_in(text.get("score")),
            "deviation_note": text.get("note") or None,
        }


def _values_of(row: tuple[Cell, ...], header: dict[int, Column]) -> list[str]:
    """What stands in the columns of targets, results, points and scores."""
    told = (cell for cell in row if cell.column in header and header[cell.column].role in _ROLES)
    return [cell.compact.characters for cell in told if cell.compact.characters]
