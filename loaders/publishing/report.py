"""What a report on one document says: where it contradicts itself, first; what was checked and holds, behind."""

from dataclasses import dataclass

from loaders.errors import UsageError
from loaders.publishing.findings import ORDER, chosen_documents
from loaders.publishing.published import Row, connect, rows
from loaders.settings import Warehouse
from loaders.terminal import visible

DOCUMENT = """
    select
        documents.document_id, documents.relative_path, documents.title, documents.department_name,
        documents.fiscal_year, documents.pages, documents.sha256,
        documents.figures, documents.unclaimed, cards.checks_held, cards.checks_failed
    from facts.dim_document as documents
    inner join marts.mart_document_scorecard as cards on documents.document_id = cards.document_id
    where documents.document_id = ?
"""
FINDINGS = f"""
    select *
    from marts.mart_reconciliation_findings
    inner join (select rule_id, sentence_zh from seeds.reconciliation_rules) using (rule_id)
    where document_id = ?
    {ORDER}
"""
FIGURES = """
    select figure_id, page, token, unit, section_path
    from facts.fct_published_figures
    where list_contains((
        select list_distinct(flatten(list(figure_ids))) from marts.mart_reconciliation_findings where document_id = ?
    ), figure_id)
"""
HOLDING = """
    select checks.rule_id, rules.name_zh, checks.statement
    from facts.fct_reconciliation_checks as checks
    inner join seeds.reconciliation_rules as rules on checks.rule_id = rules.rule_id
    where checks.document_id = ? and checks.status = 'holds'
    order by checks.rule_id, checks.statement, checks.check_id
"""
UNANSWERED = """
    select answers.rule_id, rules.name_zh, rules.name_en, answers.answer
    from facts.fct_rule_answers as answers
    inner join seeds.reconciliation_rules as rules on answers.rule_id = rules.rule_id
    where answers.document_id = ? and answers.answer in ('missing_input', 'not_applicable')
    order by answers.answer, answers.rule_id
"""


@dataclass(frozen=True)
class Report:
    """A document, its findings worst first, and the checks and rules behind them; all are rows by column."""

    document: Row
    findings: tuple[Row, ...]
    figures: dict[str, Row]  # by figure_id, those that the findings name
    holding: tuple[Row, ...]
    unanswered: tuple[Row, ...]


def read_report(warehouse: Warehouse, name: str) -> Report:
    """Return what is published about the document of a name: file name, with or without ending, or path.

    Raises UsageError when no document has the name, or more than one.
    """
    with connect(warehouse) as connection:
        ids = chosen_documents(connection, name) or []
        documents = [rows(connection, DOCUMENT, [one])[0] for one in ids]
        if len(documents) > 1:
            paths = ", ".join(row["relative_path"] for row in documents)
            raise UsageError(visible(f"several documents are named {name}; name one of {paths}"))
        values = [documents[0]["document_id"]]
        return Report(
            document=documents[0],
            findings=tuple(rows(connection, FINDINGS, values)),
            figures={row["figure_id"]: row for row in rows(connection, FIGURES, values)},
            holding=tuple(rows(connection, HOLDING, values)),
            unanswered=tuple(rows(connection, UNANSWERED, values)),
        )
