from pathlib import Path

import pytest

from loaders.errors import NotPublishedError
from loaders.publishing import suites
from loaders.publishing.suites import read_suites

SUITE = """
suite: sums
severity: info
expectations:
  - for_each: rules.csv
    table: facts.checks
    expectation: unexpected_rows_expectation
    kwargs: {unexpected_rows_query: "select * from {batch} where rule_id = '$rule_id'", columns: [$rule_id]}
    description: >
      $rule_id:
      $name_en.
  - table: facts.checks
    expectation: expect_column_values_to_be_unique
    kwargs: {column: check_id}
    description: Once.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "rules.csv").write_text("rule_id,name_en\nA_1,Sums\nB_1,Balances\n", encoding="utf-8")
    (tmp_path / "sums.yml").write_text(SUITE, encoding="utf-8")
    monkeypatch.setattr(suites, "PROJECT", tmp_path)
    return tmp_path


def test_an_expectation_is_repeated_for_the_rows_of_a_seed(folder: Path):
    first, second, last = read_suites(folder)
    assert [first.rule_id, second.rule_id, last.rule_id] == ["A_1", "B_1", None]
    assert first.description == "A_1: Sums."
    assert second.arguments == {
        "unexpected_rows_query": "select * from {batch} where rule_id = 'B_1'",
        "columns": ["B_1"],
    }


def test_a_gate_without_suites_does_not_open(folder: Path):
    (folder / "sums.yml").unlink()
    with pytest.raises(NotPublishedError, match="no expectation suite"):
        read_suites(folder)


def test_a_severity_that_nobody_knows_is_refused(folder: Path):
    (folder / "sums.yml").write_text(SUITE.replace("info", "grave"), encoding="utf-8")
    with pytest.raises(NotPublishedError, match=r"sums\.yml: severity 'grave'"):
        read_suites(folder)
