"""What the command status prints of the tables that were misread."""

from pathlib import Path

from loaders.publishing.status import Status, describe_status


def misread(fault: str) -> dict[str, object]:
    counts = {"figures": 3, "unread_figures": 8, "sums_held": 1, "sums_failed": 4}
    return {"file_name": "report.pdf", "table_title": "支出决算表", "fault": fault} | counts


def test_a_misread_table_is_named_with_the_reason() -> None:
    rows = tuple(misread(fault) for fault in ("unread_figures", "orphan_codes", "failed_sums"))
    status = Status(
        number=1, database=Path("juesuan.duckdb"), loaded_at=None, documents=1, figures=10, understood=9,
        official_tables=9, held=4, failed=0, misread=rows, findings=(), quarantined=(),
        rules={"rules": 0, "answering": 0, "failing": 0}, stale=(), superseded=0,
    )  # fmt: skip
    lines = describe_status(status)
    at = lines.index("tables       9 official, 3 misread")
    assert lines[at + 1 : at + 4] == [
        "  report.pdf, 支出决算表: 8 figures not understood, 3 understood",
        "  report.pdf, 支出决算表: codes without the row of their class",
        "  report.pdf, 支出决算表: 4 of its own sums fail, 1 hold",
    ]
