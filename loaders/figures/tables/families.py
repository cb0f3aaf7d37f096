"""Whom a table of several programmes helps: what its totals are of, which no programme is named in."""

from dataclasses import dataclass, field

from loaders.figures.tables.columns import Column, unit_of_count
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import program_of

_COUNT = "数"


@dataclass
class Families:
    """The programmes that the columns or the rows of a table name, each by its first name."""

    lexicon: Lexicon
    of_columns: dict[str, str] = field(default_factory=dict)
    of_rows: dict[str, str] = field(default_factory=dict)

    def start(self, header: dict[int, Column]) -> None:
        """Take the columns of a header that count whom a programme helps (孤儿数 | 事实无人抚养儿童数)."""
        self.of_columns, self.of_rows = {}, {}
        counted = (column.name for column in header.values() if unit_of_count(column.name))
        for name in counted:
            if code := program_of(name, self.lexicon):
                self.of_columns.setdefault(code, name.removesuffix("人数").removesuffix(_COUNT))

    def told(self, label: str, by_place: bool) -> str:
        """The names of all programmes that a total is of: in a table of places its columns', in a row of totals those above.

        ``label`` is the name of the row, which those below it may sum.
        """
        code = program_of(label, self.lexicon) if label else None
        if code:
            self.of_rows.setdefault(code, label)
        if phrase("total_row").match(label) and len(self.of_rows) > 1:
            return "、".join(self.of_rows.values())
        return "、".join(self.of_columns.values()) if by_place and len(self.of_columns) > 1 else ""
