from decimal import Decimal
from html.parser import HTMLParser

import pytest

from loaders.publishing.report import Report
from loaders.publishing.report_pages import as_html, as_markdown
from loaders.publishing.report_parts import parts_of, title_of

HOSTILE = "<script>alert(1)</script> | [点此](javascript:x)\n# 假标题"
DOCUMENT = {
    "document_id": "d", "relative_path": "甲.txt", "title": f"甲县民政局 {HOSTILE}", "department_name": None,
    "fiscal_year": 2024, "pages": None, "sha256": "f00", "figures": 7, "unclaimed": 1,
    "checks_held": 1, "checks_failed": 2,
}  # fmt: skip
FINDING = {
    "rule_name_zh": "合计", "rule_name_en": "Total", "severity": "contradiction", "sentence_zh": "合计＝各部分之和",
    "statement": f"Total = parts, but: {HOSTILE}", "left_value": Decimal("5.000000"), "right_value": Decimal("6.10"),
    "difference": Decimal("-1.10"), "unit": "万元", "quotes": [f"合计5万元{HOSTILE}"], "figure_ids": ["d:3", "d:9"],
    "other_checks": ["Share = part ÷ whole"], "is_accepted": False, "accepted_reason": None,
}  # fmt: skip
WORDS = FINDING | {
    "severity": "wording", "statement": "no placeholder", "difference": None, "left_value": None, "right_value": None,
    "figure_ids": [], "other_checks": [], "is_accepted": True, "accepted_reason": "已更正",
}  # fmt: skip
FIGURES = {
    "d:3": {"figure_id": "d:3", "page": 4, "token": "5", "unit": "万元", "section_path": "三、支出"},
    "d:9": {"figure_id": "d:9", "page": None, "token": "12%", "unit": "%", "section_path": ""},
}
HOLDING = {"rule_id": "A_x", "name_zh": "合计", "statement": "10万元 = 4万元 + 6万元"}
UNANSWERED = {"rule_id": "B_x", "name_zh": "结转", "name_en": "Carry-over", "answer": "missing_input"}
REPORT = Report(DOCUMENT, (FINDING, WORDS), FIGURES, (HOLDING,), (UNANSWERED,))
FORMS = {"md": as_markdown, "html": as_html}


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        assert not any(name.startswith("on") or name in ("href", "src") for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def written(form: str, report: Report = REPORT) -> str:
    return FORMS[form](title_of(report), parts_of(report))


@pytest.mark.parametrize("form", FORMS)
def test_findings_come_first_then_what_holds(form: str):
    text = written(form)
    order = [
        "Findings (2)",
        "1. 合计 · Total",
        "2. 合计 · Total",
        "Appendix 1",
        "10万元 = 4万元",
        "Appendix 2",
        "结转",
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


@pytest.mark.parametrize("form", FORMS)
def test_a_finding_shows_both_values_the_difference_the_places_and_what_else_breaks(form: str):
    text = written(form)
    for part in (
        "5 万元",
        "6.1 万元",
        "-1.1 万元",
        "第4页",
        "figure d:3",
        "12%",
        "Share = part ÷ whole",
        "已更正",
    ):
        assert part in text, part


def test_nothing_that_a_document_says_becomes_markup():
    reader = Tags()
    page = written("html")
    reader.feed(page)
    assert "script" not in reader.seen and "a" not in reader.seen
    assert any("<script>" in text for text in reader.text)
    text = written("md")
    assert "\n# 假标题" not in text and "[点此](" not in text and "<script>" not in text
    for line in text.splitlines():
        if line.startswith("|"):
            assert line.replace("\\|", "").count("|") in (3, 4), line


@pytest.mark.parametrize("form", FORMS)
def test_a_document_without_findings_says_so(form: str):
    assert "Nothing was found" in written(form, Report(DOCUMENT, (), {}, (), ()))
