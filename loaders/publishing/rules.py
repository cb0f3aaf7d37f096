"""What each reconciliation rule says of the documents: a rule that never applies is seen here."""

from collections.abc import Sequence

from loaders.publishing.published import Row, connect, rows
from loaders.settings import Warehouse

HEAD = ("rule", "holds", "fails", "missing", "not applicable", "checks held", "checks failed", "findings")
RULES = """
    select
        rule_id, name_zh, documents_holding, documents_failing, documents_missing_input,
        documents_not_applicable, checks_held, checks_failed, findings
    from marts.mart_reconciliation_rules
    order by rule_id
"""


def read_rules(warehouse: Warehouse) -> list[Row]:
    """Return a row a rule: documents by answer, checks held and failed, findings."""
    with connect(warehouse) as connection:
        return rows(connection, RULES)


def describe_rules(rules: Sequence[Row]) -> list[str]:
    """Return a table: for each rule the documents by answer, and its checks."""
    body = [
        (row["rule_id"], *(str(count) for count in list(row.values())[2:]), row["name_zh"]) for row in rules
    ]
    lines = [(*HEAD, ""), *body]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    return [
        "  ".join(
            [
                line[0].ljust(widths[0]),
                *(cell.rjust(width) for cell, width in zip(line[1:-1], widths[1:], strict=True)),
                line[-1],
            ]
        ).rstrip()
        for line in lines
    ]
