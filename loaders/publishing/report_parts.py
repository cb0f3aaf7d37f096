"""The parts of a report on one document, in the order in which they are read, whatever form they are written in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from loaders.publishing.published import Row
from loaders.publishing.report import Report
from loaders.terminal import plain

SEVERITIES = {
    "contradiction": "矛盾 · contradiction: both figures cannot be right",
    "unexplained": "待解释 · unexplained: there may be a reason that is not told",
    "rounding": "尾差 · rounding: outside the tolerance by no more than one printed unit",
    "wording": "文字 · wording: words, units, titles or numbering",
}
ANSWERS = {
    "missing_input": "缺少数据 · a figure that the rule needs is not told",
    "not_applicable": "不适用 · nothing that the rule is about",
}
NOTE = (
    "A finding is a statement about what was published, not about what happened. Figures are compared as printed, "
    "within half a unit of the last printed digit of each."
)


@dataclass(frozen=True)
class Part:
    """A title, a paragraph, a quote, a list or a table; lines of a table are tuples of cells, the head first."""

    kind: Literal["title", "text", "quote", "items", "table"]
    text: str = ""
    level: int = 0
    lines: Sequence[Sequence[str]] = ()


def title_of(report: Report) -> str:
    """Return the title of the report."""
    return f"勾稽核对 · Reconciliation: {report.document['title'] or report.document['relative_path']}"


def parts_of(report: Report) -> list[Part]:
    """Return the whole report: the document, its findings worst first, and as appendix what holds."""
    return [*_document(report), *_findings(report), *_appendix(report)]


def _document(report: Report) -> Iterator[Part]:
    row = report.document
    facts = {
        "文件 · file": row["relative_path"],
        "SHA-256": row["sha256"],
        "部门 · department": row["department_name"],
        "年度 · fiscal year": row["fiscal_year"],
        "页数 · pages": row["pages"],
        "数字 · numbers": f"{row['figures']}, of which not understood: {row['unclaimed']}",
        "核对 · checks": f"{row['checks_held']} hold, {row['checks_failed']} fail",
    }
    body = [(name, str(value)) for name, value in facts.items() if value is not None]
    yield Part("table", lines=[("项目 · item", "内容 · content"), *body])
    yield Part("text", NOTE)


def _findings(report: Report) -> Iterator[Part]:
    yield Part("title", f"发现的问题 · Findings ({len(report.findings)})", level=2)
    if not report.findings:
        yield Part("text", "未发现问题 · Nothing was found.")
    for number, row in enumerate(report.findings, start=1):
        yield Part("title", f"{number}. {row['rule_name_zh']} · {row['rule_name_en']}", level=3)
        yield from _finding(report, row)


def _finding(report: Report, row: Row) -> Iterator[Part]:
    yield Part("text", SEVERITIES[row["severity"]])
    yield Part("text", f"{row['sentence_zh']}。")
    yield Part("text", row["statement"])
    if row["is_accepted"]:
        yield Part("text", f"已认可 · accepted: {row['accepted_reason']}")
    if row["difference"] is not None:
        values = [plain(row[name]) for name in ("left_value", "right_value", "difference")]
        body = [f"{value} {row['unit'] or ''}".strip() for value in values]
        yield Part("table", lines=[("左 · left", "右 · right", "差 · difference"), body])
    for quote in row["quotes"]:
        yield Part("quote", quote)
    places = [_place(report.figures[one]) for one in row["figure_ids"] if one in report.figures]
    if places:
        yield Part("items", lines=[(place,) for place in places])
    if row["other_checks"]:
        yield Part("text", "同一原因还影响 · The same cause also breaks:")
        yield Part("items", lines=[(statement,) for statement in row["other_checks"]])


def _place(figure: Row) -> str:
    page = f"第{figure['page']}页 · page {figure['page']}, " if figure["page"] is not None else ""
    section = f" [{figure['section_path']}]" if figure["section_path"] else ""
    unit = "" if figure["token"].endswith("%") else figure["unit"] or ""
    return f"{figure['token']}{unit}: {page}figure {figure['figure_id']}{section}"


def _appendix(report: Report) -> Iterator[Part]:
    yield Part("title", f"附录一 · Appendix 1: checks that hold ({len(report.holding)})", level=2)
    if report.holding:
        body = [(f"{row['name_zh']} ({row['rule_id']})", row["statement"]) for row in report.holding]
        yield Part("table", lines=[("规则 · rule", "核对 · check"), *body])
    yield Part("title", f"附录二 · Appendix 2: rules without an answer ({len(report.unanswered)})", level=2)
    if report.unanswered:
        body = [
            (f"{row['name_zh']} · {row['name_en']} ({row['rule_id']})", ANSWERS[row["answer"]])
            for row in report.unanswered
        ]
        yield Part("table", lines=[("规则 · rule", "原因 · why"), *body])
