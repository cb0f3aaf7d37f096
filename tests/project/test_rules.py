"""Every reconciliation rule is proven on its own figures, by the real models, and can fire."""

import csv
from collections import defaultdict

import duckdb
import pytest

from tests.project.rule_proofs import CASES, ROOT, all_cases, answers_of

RULES = ROOT / "seeds" / "rules"
PROVEN = all_cases()


def seed(name: str) -> list[dict[str, str]]:
    with (RULES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


OF_WORDS = {row["rule_id"] for row in seed("reconciliation_rules") if row["shape"] == "text"}


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    database = answers_of(PROVEN, tmp_path_factory.mktemp("rule_proofs"))
    return duckdb.connect(str(database), read_only=True)


def test_every_rule_has_all_cases_and_every_proof_a_rule() -> None:
    cases = defaultdict(set)
    for case in PROVEN:
        cases[case.rule_id].add(case.name)
    assert set(cases) == {row["rule_id"] for row in seed("reconciliation_rules")}
    assert {rule: set(CASES) - names for rule, names in cases.items() if set(CASES) - names} == {}


def test_each_case_is_answered_as_the_proof_says(answered: duckdb.DuckDBPyConnection) -> None:
    found = {
        (document, rule): answer
        for document, rule, answer in answered.execute(
            "select document_id, rule_id, answer from intermediate.int_rule_answers"
        ).fetchall()
    }
    wrong = {
        f"{case.rule_id}/{case.name}": (case.expected, found.get((case.document_id, case.rule_id)))
        for case in PROVEN
        if found.get((case.document_id, case.rule_id)) != case.expected
    }
    assert wrong == {}


def test_a_failing_case_is_told_in_a_finding_that_quotes_its_figures(
    answered: duckdb.DuckDBPyConnection,
) -> None:
    told = defaultdict(list)
    for document, rule, statement, figures, others in answered.execute(
        "select document_id, rule_id, statement, figure_ids, other_checks from marts.mart_reconciliation_findings"
    ).fetchall():
        told[document].append((rule, statement, figures, others))
    sentences = {row["rule_id"]: row["sentence_en"] for row in seed("reconciliation_rules")}
    for case in PROVEN:
        if case.expected != "fails":
            continue
        findings = told[case.document_id]
        assert findings, f"{case.rule_id}/{case.name} fails without a finding"
        spoken = [
            text
            for rule, statement, _, others in findings
            for text in [statement, *others]
            if text.startswith(sentences[case.rule_id])
        ]
        assert spoken, f"{case.rule_id}/{case.name} is not among {findings}"
        if case.rule_id not in OF_WORDS:
            assert all(len(figures) > 1 for rule, _, figures, _ in findings if rule not in OF_WORDS)


def test_a_document_that_holds_has_no_finding_of_its_rule(answered: duckdb.DuckDBPyConnection) -> None:
    failing = set(
        answered.execute(
            "select distinct document_id, rule_id from facts.fct_reconciliation_checks where status = 'fails'"
        ).fetchall()
    )
    assert [
        case for case in PROVEN if case.expected == "holds" and (case.document_id, case.rule_id) in failing
    ] == []


def test_every_rule_answers_for_every_document(answered: duckdb.DuckDBPyConnection) -> None:
    (answers,) = answered.execute("select count(*) from intermediate.int_rule_answers").fetchone()
    documents = sum(len(list(case.documents)) for case in PROVEN)
    assert answers == documents * len(seed("reconciliation_rules"))


def test_identities_name_only_rules_measures_and_accounts_that_exist() -> None:
    rules = {row["rule_id"] for row in seed("reconciliation_rules")}
    components = seed("rule_components")
    assert {row["rule_id"] for row in components} <= rules
    for rule in {row["rule_id"] for row in components}:
        anchors = [row for row in components if row["rule_id"] == rule and row["presence"] == "anchor"]
        assert anchors, f"{rule} has no figure under test"
        assert len({(row["role"], row["sign"]) for row in anchors}) == 1, (
            f"{rule}: its anchors stand on two sides"
        )


def test_accepted_findings_name_rules_and_give_a_reason() -> None:
    rules = {row["rule_id"] for row in seed("reconciliation_rules")}
    assert all(row["rule_id"] in rules and row["reason"].strip() for row in seed("accepted_findings"))


@pytest.mark.parametrize(
    ("patterns", "examples"),
    [("text_patterns", "text_pattern_examples"), ("comparison_words", "comparison_word_examples")],
)
def test_patterns_find_their_examples_and_pass_by_the_others(patterns: str, examples: str) -> None:
    known = {row["pattern_id"]: row for row in seed(patterns)}
    told = defaultdict(set)
    with duckdb.connect() as connection:
        for row in seed(examples):
            pattern, is_found = known[row["pattern_id"]], row["is_found"] == "true"
            values = [row["example"], pattern.get("marker", ""), row["example"], pattern["pattern"]]
            found = connection.execute("select contains(?, ?) and regexp_matches(?, ?)", values).fetchone()
            assert found == (is_found,), row
            told[row["pattern_id"]].add(is_found)
    assert told == {pattern: {True, False} for pattern in known}
