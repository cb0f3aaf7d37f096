"""The ledger: every number of a document ends claimed, stating no fact, or unclaimed."""

from collections.abc import Iterable
from dataclasses import replace

from loaders.blocks.block import Block, Layout, Table
from loaders.documents.document import Document, Metadata
from loaders.figures.cells.numbered_sides import numbered_sides
from loaders.figures.cells.prose_cells import programs_of_rows
from loaders.figures.cells.proven_sides import proven_sides
from loaders.figures.cells.sentence_claims import but_of_lost_cells, read_cells
from loaders.figures.cells.tables import TableReading, TokensOf, read_table
from loaders.figures.claim import NOWHERE, Claim, only_fact
from loaders.figures.contexts.amount_headings import section_told_of
from loaders.figures.contexts.benefit_titles import below_benefit
from loaders.figures.contexts.contexts import SectionContext, of_item, section_context
from loaders.figures.contexts.leads import below_lead, keep_lead
from loaders.figures.contexts.money_units import money_units
from loaders.figures.contexts.section_periods import section_period
from loaders.figures.counts.column_scores import column_scores
from loaders.figures.counts.scores import score_alone
from loaders.figures.covers import allots, project_above, project_of_form, project_on_cover, title_told
from loaders.figures.doubts import confidences_of, with_doubts
from loaders.figures.extraction import Extraction
from loaders.figures.indicators.continuing import Order, order_above, order_of
from loaders.figures.indicators.form_goals import goals_of_forms, programs_of_goals, sections_of_goals
from loaders.figures.indicators.form_stages import staged
from loaders.figures.indicators.numbered_names import numbered_indicators
from loaders.figures.money import project_lists
from loaders.figures.money.funds import listed_in, listed_measure
from loaders.figures.money.parts_of_totals import parts_of_totals
from loaders.figures.money.project_cards import about_project, projects_of_fields
from loaders.figures.narrative import read_paragraph
from loaders.figures.numbers.column_numbers import column_numbers
from loaders.figures.numbers.none_figures import number_of_heading, numbers_in_markup, phone_alone
from loaders.figures.numbers.number_tokens import NumberToken, finder, scan
from loaders.figures.numbers.quotes import around, cells_quoted
from loaders.figures.numbers.worked_examples import but_of_examples
from loaders.figures.numbers.wrapped_numbers import join_wrapped
from loaders.figures.official_tables.checks import check_table
from loaders.figures.official_tables.continuing import continued
from loaders.figures.official_tables.meaning import Report, with_accounts_told
from loaders.figures.official_tables.reading import OfficialTableReading, read_official_table
from loaders.figures.official_tables.recognised import held_to_sums
from loaders.figures.page_numbers import but_of_columns, of_running_line
from loaders.figures.periods.periods import reported_in_words, reported_period
from loaders.figures.sentences.reading import Reading
from loaders.figures.tables.columns import repeats_merged
from loaders.figures.tables.rows import TableContext, of_table
from loaders.figures.told_funds import with_fund_told
from loaders.figures.vocabulary.function_paths import path_named
from loaders.figures.vocabulary.lexicon import load_lexicon
from loaders.figures.vocabulary.programs import nearest_program


def extract(document: Document, layout: Layout, metadata: Metadata) -> Extraction:
    """Claim the numbers of a document; pure, no input or output."""
    ledger = _Ledger(document, layout, metadata)
    for block in layout.blocks:
        if block.kind != "table":
            ledger.read_block(block)
    ledger.report = with_accounts_told(ledger.report, ledger.claims.values())
    for table in layout.tables:
        ledger.read_table(table)
    ledger.claim(numbered_indicators(document.text, ledger.tokens, metadata.fiscal_year))
    ledger.claims |= {claim.char_start: claim for claim in parts_of_totals(ledger.claims.values())}
    claims = with_doubts([ledger.row(token) for token in ledger.tokens], ledger.confidences, ledger.doubts)
    return Extraction(ledger.tokens, claims, ledger.indicators, ledger.official_tables, ledger.table_checks)


class _Ledger:
    """Collects the claims of one document; the first claim of a number stands."""

    def __init__(self, document: Document, layout: Layout, metadata: Metadata) -> None:
        self.tokens = join_wrapped(scan(document.text), layout.tables)
        hidden = numbers_in_markup(document.text, self.tokens)
        self.claims: dict[int, Claim] = {claim.char_start: claim for claim in hidden}
        self.within = finder([token for token in self.tokens if token.char_start not in self.claims])
        running = [block.spans for block in layout.blocks if block.kind == "page_number"]
        held = {token.char_start for spans in running for token in self.within(spans)}
        self.claim(
            claim for claim in column_numbers(document.text, self.tokens) if claim.char_start not in held
        )
        self.confidences = confidences_of(self.tokens, document.recognised)
        self.layout, self.lexicon, self.fiscal_year = layout, load_lexicon(), metadata.fiscal_year
        self.report = Report(self.fiscal_year, metadata.genre == "budget")
        self.title = title_told(metadata.title, layout.blocks)
        project = project_on_cover(layout.blocks) or project_of_form(layout.tables, metadata.title)
        self.front = (self.title, project, allots(layout.blocks))
        self.reported = reported_period(self.title, metadata.fiscal_year)
        self.paths = [" / ".join(section.path) for section in layout.sections]
        self.goals, self.money_units = goals_of_forms(layout), money_units(layout)
        self.of_projects = projects_of_fields(layout.blocks, self.title or "", self.lexicon)
        self.of_rows = programs_of_rows(layout, self.lexicon)  # of cells that are read as paragraphs
        self.of_goals = programs_of_goals(layout, self.lexicon)
        self.claim(column_scores(layout.blocks, self.within, metadata.fiscal_year))
        self.contexts: dict[int, SectionContext] = {}
        self.listed: dict[int, str | None] = {}  # section → measure of the total above a list of projects
        self.topics: dict[int, str | None] = {}  # section → programme that its last paragraph spoke of
        self.lists_projects = False  # the block before opened a list of projects or went on with one
        self.head_above: Claim | None = None  # first money figure of the block before
        self.lines: dict[int, Claim | None] = {}  # block → the one figure that it tells
        self.path_above: str | None = None  # of the functional classification, named last
        self.leads: dict[int, str] = {}  # section → fund that the words above its list of lines name
        self.asked: str | None = None  # programme that the block before is a question about
        self.places: dict[int, dict[str, object]] = {}
        self.doubts: dict[int, str] = {}
        self.indicators: list[dict[str, object]] = []
        self.official_tables: list[dict[str, object]] = []
        self.last_official: OfficialTableReading | None = None  # the table before, where it is official
        self.order: Order | None = None  # of the values of the last table of indicators
        self.table_checks: list[dict[str, object]] = []

    def context(self, section_index: int) -> SectionContext:
        """What a section's headings say, read once a section."""
        if section_index not in self.contexts:
            path = self.layout.sections[section_index].path
            self.contexts[section_index] = section_context(path, self.lexicon, *self.front)
        return self.contexts[section_index]

    def reading(self, section_index: int, context: SectionContext | None = None) -> Reading:
        """A fresh memory for a paragraph, or for the cells of a table whose title says more than its section."""
        context, path = context or self.context(section_index), self.layout.sections[section_index].path
        period = section_period(path, self.title, self.reported, self.fiscal_year, context.plans)
        listed = listed_in(section_index, self.layout, self.listed)
        above = {"head_above": self.head_above, "path_above": self.path_above}
        above |= {"carried": self.topics.get(section_index), "listed_measure": listed}
        return Reading(context, period.year, self.lexicon, period, **above)

    def read_block(self, block: Block) -> None:
        """Claim the numbers of a heading or paragraph."""
        tokens = self.within(block.spans)
        text, asked = block.compact.characters, self.asked
        self.path_above = path_named(text) or self.path_above
        keep_lead(block, self.leads)
        self.asked = nearest_program(text, self.lexicon) if text.endswith("？") else None
        if not tokens:
            return
        for token in tokens:
            sentence = self.layout.sentence_at(token.char_start, block)
            start = sentence.char_start if sentence else block.spans[0][0]
            self.places[token.char_start] = {
                "section_index": block.section_index,
                "sentence_index": sentence.index if sentence else None,
                "quote": around((sentence or block).text, token.text, token.char_start - start),
            }
        self.claim(proven_sides(block, self.report) + numbered_sides(block, self.report))
        reading = self.reading(section_told_of(block, self.layout))
        if block.index in self.goals:
            reading.section = replace(reading.section, plans=True)
        if of_goal := self.of_goals.get(block.index):
            reading.section = replace(reading.section, program=of_goal)
        reading.section = about_project(reading.section, self.of_projects.get(block.index), self.lexicon)
        reading.section = of_item(reading.section, text, self.lexicon)
        if "预算" in text or "安排" in text:  # most texts need no closer look
            path = self.layout.sections[block.section_index].path if block.section_index is not None else ()
            reading.section = below_benefit(reading.section, path, text, self.lexicon)
        reading.section = below_lead(reading.section, block, self.leads)
        self.lists_projects = self.lists_projects and project_lists.goes_on(block)
        if self.lists_projects:
            reading.section = project_lists.as_listed(reading.section)
        reading.topic = asked or self.of_rows.get(block.spans[0][0])
        reading.money_unit = self.money_units.get(block.index, "")
        claims = but_of_columns(read_paragraph(block.compact, tokens, reading), block, self.layout.blocks)
        claims = but_of_examples(claims, tokens, block, self.layout)
        self.head_above = reading.paragraph_head or (self.head_above if block.kind == "heading" else None)
        self.lines[block.index] = only_fact(claims)
        self.topics[block.section_index] = reading.spoken_program() or reading.topic or reading.carried
        claims = of_running_line(claims, tokens) if block.kind == "page_number" else claims
        alone = score_alone(block, self.layout.blocks, tokens[0], self.fiscal_year)
        self.lists_projects |= project_lists.opens_list(block, claims)
        alone += phone_alone(block, self.layout.blocks, tokens)
        self.claim(alone + claims + number_of_heading(block, tokens))
        above = self.listed.get(block.section_index)
        self.listed[block.section_index] = listed_measure(claims, block, above)

    def read_table(self, table: Table) -> None:
        """Claim the numbers of a table, cell by cell, and keep its indicator rows or the sums it states."""
        tokens_of = self.place_cells(table)
        titles = (table.title, *reversed(self.layout.sections[table.section_index].path))
        table, titles = continued(table, titles, self.last_official, self.layout.blocks)
        official = read_official_table(table, titles, tokens_of, self.report)
        if official and official.unread - official.beyond > len(official.figures) and not table.is_ruled:
            official = None  # a text that lost its columns: read row by row
        if official:
            official, doubts = held_to_sums(official, self.confidences)
            self.doubts |= doubts
            self.take_official_table(official)
        self.last_official = official
        above, form = table.block_index - 1, project_above(self.layout.blocks, table.block_index)
        told = (self.fiscal_year, self.lexicon, self.lines.get(above), reported_in_words(self.reported))
        section = of_table(self.context(table.section_index), table.title, form, self.lexicon)
        section = with_fund_told(section, self.claims.values(), tokens_of.values())
        order = order_above(self.order, table, self.layout.blocks)
        told_above = {"order": order, "repeats": repeats_merged(table.rows)}
        reading = official or read_table(table, tokens_of, TableContext(section, *told, **told_above))
        of_cell = sections_of_goals(section, table, self.of_goals.get(table.block_index))
        cells = read_cells(
            reading.prose, tokens_of, lambda cell: self.reading(table.section_index, of_cell(cell))
        )
        self.claim(but_of_lost_cells(staged([*reading.claims, *cells])))
        if isinstance(reading, TableReading):
            self.order = order_of(reading.indicators.header, table) or self.order
            self.keep_indicators(reading, table, tokens_of)

    def place_cells(self, table: Table) -> TokensOf:
        """The numbers of each cell; keeps the place of each."""
        tokens_of: TokensOf = {}
        for cell, quote, at in (quoted for row in table.rows for quoted in cells_quoted(row)):
            tokens = self.within(cell.pieces)
            tokens_of[cell.row, cell.column] = tokens
            for token in tokens:
                self.places[token.char_start] = {
                    "section_index": table.section_index,
                    "table_index": table.index,
                    "row_index": cell.row,
                    "column_index": cell.column,
                    "quote": around(quote, token.text, at + token.char_start - cell.char_start),
                }
        return tokens_of

    def take_official_table(self, reading: OfficialTableReading) -> None:
        """Quote each figure as table / row / column, and keep what the table is and whether its sums hold."""
        for figure in reading.figures:
            place = {"quote": figure.quote, "column_index": figure.column.index}
            self.places[figure.claim.char_start] |= place
        self.official_tables.append(reading.description)
        for index, check in enumerate(check_table(reading.figures)):
            self.table_checks.append({"table_index": reading.table.index, "check_index": index} | vars(check))

    def keep_indicators(self, reading: TableReading, table: Table, tokens_of: TokensOf) -> None:
        """Keep the indicator rows of a table, and which of them each number belongs to."""
        first, path = len(self.indicators), self.paths[table.section_index]
        for row in reading.indicators.rows:
            cells, index = table.rows[row["row_index"]], first + row["indicator_index"]
            quote = around(" | ".join(cell.text for cell in cells))
            self.indicators.append(row | {"indicator_index": index, "section_path": path, "quote": quote})
            for token in (token for cell in cells for token in tokens_of[cell.row, cell.column]):
                self.places[token.char_start]["indicator_index"] = index

    def claim(self, claims: Iterable[Claim]) -> None:
        """Take claims into the ledger; the first claim of a number stands."""
        for claim in claims:
            self.claims.setdefault(claim.char_start, claim)

    def row(self, token: NumberToken) -> dict[str, object]:
        """The claim of a token, or that it is unclaimed, with its place."""
        claim = self.claims.get(token.char_start) or Claim(token.char_start, "unclaimed")
        place = NOWHERE | self.places.get(token.char_start, {})
        path = self.paths[place["section_index"]]
        return {**claim._asdict(), **place, "section_path": path, "is_approximate": claim.is_approximate}
