"""Proofs of the reconciliation rules: tiny documents made of figures, landed in a raw schema and put to the real models.

A proof (tests/dbt/rule_proofs/*.toml) is a list of figures, and of texts, headings and table cells where the rule reads
them, for which a rule holds, and cases that change them. Each case becomes a document of a department of its own, so
that one dbt run answers all. A figure of another `report` (its year, then anything) stands in a document of that report.
"""

import calendar
import hashlib
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from loaders.raw_tables.frames import frame
from loaders.raw_tables.schemas import RAW_TABLES
from loaders.raw_tables.write import land

ROOT = Path(__file__).resolve().parents[2]
PROOFS = ROOT / "tests" / "dbt" / "rule_proofs"
EXPECTED = {"holds": "holds", "fails": "fails", "just_inside": "holds", "just_outside": "fails"}
OF_TABLES = {"side": "expenditure", "nature": "total", "row": 1, "column": 1}
CASES = (*EXPECTED, "missing")
PARTS = {
    "figures": "value",
    "texts": "text",
    "sections": "number",
    "cells": "text",
}  # and what a case changes
DEFAULTS = {"unit": "万元", "kind": "account", "measure": "final", "scope": "all", "period": "2024"}

Row = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """A document made of figures, and what the rule must answer for it."""

    rule_id: str
    name: str
    expected: str
    figures: tuple[Row, ...]
    texts: tuple[Row, ...] = ()
    sections: tuple[Row, ...] = ()
    cells: tuple[Row, ...] = ()
    report: str = ""

    @property
    def document_id(self) -> str:
        """Key of the document, as the loaders would make one."""
        return hashlib.sha256(f"{self.rule_id}/{self.name}{self.report}".encode()).hexdigest()[:16]

    @property
    def documents(self) -> Iterator["Case"]:
        """The document under test, then those of the other reports that its figures name."""
        for report in sorted({"", *(figure.get("report", "") for figure in self.figures)}):
            figures = tuple(figure for figure in self.figures if figure.get("report", "") == report)
            if report:
                yield Case(self.rule_id, self.name, self.expected, figures, report=report)
            else:
                yield replace(self, figures=figures)


def all_cases() -> list[Case]:
    """Return every case of every proof, in the order of the files."""
    return [
        case
        for path in sorted(PROOFS.glob("*.toml"))
        for case in _cases_of(tomllib.loads(path.read_text(encoding="utf-8")))
    ]


def answers_of(cases: list[Case], folder: Path) -> Path:
    """Land the cases and run the models over them; return the database with the answers."""
    database = folder / "juesuan.duckdb"
    land(
        database,
        iter([_frames(document for case in cases for document in case.documents)]),
        replaced=tuple(RAW_TABLES),
    )
    done = subprocess.run(
        [
            sys.executable, "-c", "from dbt.cli.main import cli; cli()", "--no-use-colors", "build",
            "--exclude-resource-type", "test", "--exclude-resource-type", "unit_test",
            "--select", "+mart_reconciliation_findings", "+int_rule_answers",
            "--project-dir", str(ROOT), "--profiles-dir", str(ROOT),
            "--target-path", str(folder / "target"), "--log-path", str(folder / "logs"),
        ],
        cwd=folder, env=os.environ | {"JUESUAN_DATABASE": database.name},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:]
    return database


def _cases_of(proofs: Row) -> Iterator[Case]:
    for rule_id, proof in proofs.items():
        for name in CASES:
            if name == "holds" or name in proof:
                expected = EXPECTED.get(name) or proof.get("missing_is", "missing_input")
                yield Case(rule_id, name, expected, *_changed(proof, proof.get(name, {})))
        for variant, more in proof.items():
            if isinstance(more, dict) and ({*PARTS} & {*more}):
                for name in ("holds", "fails", "not_applicable", "missing_input"):
                    if name in more:
                        yield Case(rule_id, f"{variant}_{name}", name, *_changed(more, more.get(name, {})))


def _changed(proof: Row, changes: Row) -> Iterator[tuple[Row, ...]]:
    """Yield figures, texts, sections and cells with the changes of a case: a value, several, or "" for left out."""
    known = {row["id"] for part in PARTS for row in proof.get(part, [])}
    assert {*changes} <= known, f"a case changes what the proof does not have: {changes}"
    for part, column in PARTS.items():
        kept = []
        for row in proof.get(part, []):
            change = changes.get(row["id"], {})
            if change != "":
                kept.append(row | (change if isinstance(change, dict) else {column: change}))
        yield tuple(kept)


def _frames(documents: Iterable[Case]) -> dict[str, Any]:
    rows: dict[str, list[Row]] = {table: [] for table in RAW_TABLES}
    for case in documents:
        rows["documents"].append(_document(case))
        starts = {figure["id"]: figure.get("at", 100 * number) for number, figure in enumerate(case.figures)}
        of_tables = [figure for figure in case.figures if "official" in figure]
        titles = {figure["official"]: figure.get("table_title", figure["official"]) for figure in of_tables}
        for code, title in sorted(titles.items()):
            unread = max(figure.get("unread", 0) for figure in of_tables if figure["official"] == code)
            told = {"document_id": case.document_id, "table_title": title, "unread_figures": unread}
            table = _official_table(code) | told
            rows["official_tables"].append(table)
        for figure in case.figures:
            claim = _claim(case, figure, starts)
            rows["figure_claims"].append(claim)
            rows["number_tokens"].append(
                claim | {"token_index": claim["char_start"], "token": _token(figure)}
            )
        for table, row in _words(case):
            rows[table].append(row | {"document_id": case.document_id})
    for row in rows["number_tokens"]:
        row["char_end"] = row["char_start"] + len(row["token"])
    return {table: frame(table, rows[table]) for table in RAW_TABLES}


def _words(case: Case) -> Iterator[tuple[str, Row]]:
    """Yield rows of blocks, sentences, sections and cells; what stands where no `at` says so follows the figures."""
    for number, told in enumerate(case.texts):
        start, section = told.get("at", 5_000 + 100 * number), told.get("section", 1)
        place = {"char_start": start, "char_end": start + len(told["text"]), "page": told.get("page")}
        shared = place | {"block_index": number, "section_index": section, "text": told["text"]}
        yield "blocks", shared | {"block_kind": "heading" if told.get("heading") else "paragraph"}
        yield "sentences", shared | {"sentence_index": 1_000 + number}
    for number, told in enumerate(case.sections, start=1):
        start = told.get("at", 5_000 + 100 * (number - 1))
        yield "sections", {
            "section_index": told.get("index", number), "parent_index": told.get("parent", 0), "level": 1,
            "number": told["number"], "title": told["title"], "section_path": told["title"],
            "char_start": start, "char_end": start + 90,
        }  # fmt: skip
    for number, told in enumerate(case.cells):
        start = told.get("at", 8_000 + 20 * number)
        yield "table_cells", {
            "table_index": told["table"], "row_index": told["row"], "column_index": told["column"],
            "section_index": 1, "char_start": start, "char_end": start + len(told["text"]),
            "table_title": told["title"], "text": told["text"],
        }  # fmt: skip
        if "official" in told:
            yield "official_tables", _official_table(told["official"]) | {"table_index": told["table"]}


def _official_table(code: str) -> Row:
    return {
        "table_index": int(code[1:]), "table_code": code, "table_title": code,
        "figures": 1, "unread_figures": 0, "orphan_codes": 0,
    }  # fmt: skip


def _document(case: Case) -> Row:
    return {
        "document_id": case.document_id, "file_name": f"{case.rule_id}-{case.name}{case.report}.txt", "format": "txt",
        "relative_path": f"{case.rule_id}-{case.name}{case.report}.txt", "encoding": "utf-8", "sha256": case.document_id * 4,
        "size_bytes": 1, "characters": 10_000, "genre": "unknown", "region_code": "110000",
        "department_name": f"{case.rule_id}-{case.name}局", "fiscal_year": int(case.report[:4] or 2024),
        "published_on": None if case.report else date(2025, 8, 1), "loader_version": "proof",
    }  # fmt: skip


def _claim(case: Case, figure: Row, starts: dict[str, int]) -> Row:
    told = DEFAULTS | figure
    if "official" in told:
        told = OF_TABLES | told | {"table": int(told["official"][1:])}
    start, section = starts[figure["id"]], told.get("section", 1)
    named = told.get("project") or told.get("code", "总数").removeprefix("other:")
    subject = told.get("subject", named)
    first, last, kind = _period(told["period"])
    return {
        "document_id": case.document_id, "char_start": start, "fact_kind": told["kind"],
        "pattern_id": told.get("pattern", "proof"),
        "subject": subject, "code": told.get("code"), "measure": told["measure"], "fund_scope": told["scope"],
        "period_start": first, "period_end": last, "period_kind": kind,
        "value": Decimal(told["value"]), "unit": told["unit"], "is_approximate": told.get("approximate", False),
        "bound": told.get("bound"), "rate_period": _rate_period(told), "rate_per": told.get("rate_per"),
        "project_name": told.get("project"), "parent_project_name": told.get("parent"), "base_code": told.get("base"),
        "part_of_char_start": starts.get(told.get("part_of")), "section_index": section,
        "section_path": told.get("path") or ("甲" if section == 1 else f"甲 / 第{section}部分"),
        "sentence_index": None if "table" in told else 10 * section + told.get("sentence", 1),
        "table_index": told.get("table"), "row_index": told.get("row"), "indicator_index": told.get("indicator"),
        "column_index": told.get("column"), "table_code": told.get("official"), "side": told.get("side"),
        "nature": told.get("nature"),
        "quote": told.get("quote", f"{subject}{told['value']}{told['unit']}"),
    }  # fmt: skip


def _token(figure: Row) -> str:
    return figure["value"].lstrip("-") + ("%" if figure.get("unit") == "%" else "")


def _rate_period(told: Row) -> str | None:
    if told["measure"] != "rate":
        return None
    return told.get("rate_period") or ("month" if "月" in told["unit"] else "year")


def _period(written: str) -> tuple[date, date, str]:
    """2024 is the year, 2024-M a monthly amount of it, 2024-06-M that of June.

    2024-11 is what is told up to November, 2024-09-01 what is told of September alone.
    """
    year, _, rest = written.removesuffix("-M").partition("-")
    month, _, day = rest.partition("-")
    last = date(int(year), int(month or 12), calendar.monthrange(int(year), int(month or 12))[1])
    first = date(int(year), int(month), int(day)) if day else date(int(year), 1, 1)
    return first, last, "monthly" if written.endswith("-M") else "flow"
