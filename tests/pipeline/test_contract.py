"""The names that users rely on are in the published database, with types that keep money exact."""

from pathlib import Path

import duckdb
import pytest

TABLES = {
    "facts.fct_published_figures": """
        figure_id document_id file_name page char_start char_end token fact_kind none_reason subject
        code measure fund_scope period_start period_end period_kind value unit amount_yuan
        is_approximate section_path quote
    """,
    "facts.fct_expenditure_by_project": """
        document_id department_id fiscal_year project_name program_code parent_project_name
        fund_scope budget_yuan adjustment_yuan adjusted_budget_yuan final_yuan carryover_yuan
        prior_final_yuan execution_rate section_path
    """,
    "facts.fct_beneficiaries_by_category": """
        document_id department_id fiscal_year category_code statistic value unit is_approximate
        period_start period_end period_kind figure_id
    """,
    "facts.fct_benefit_payments": """
        document_id program_code period_start period_end period_kind section_path amount_yuan figure_id
    """,
    "facts.fct_benefit_standards": """
        document_id program_code recipient_group period_start period_end period_kind rate_yuan
        rate_period rate_per figure_id
    """,
    "facts.fct_revenue_expenditure": """
        document_id account_code fund_scope measure amount_yuan percent figure_id
    """,
    "facts.fct_functional_classification": """
        document_id table_code function_code function_name level fund_scope nature measure
        amount_yuan figure_id
    """,
    "facts.fct_economic_classification": "document_id economic_code economic_name amount_yuan figure_id",
    "facts.fct_performance_indicators": """
        document_id level_1 level_2 level_3 target actual points score deviation_note
    """,
    "facts.fct_reconciliation_checks": """
        rule_id document_id status severity left_value right_value difference tolerance unit
        statement figure_ids
    """,
    "facts.dim_department": "department_id department_name region_code level",
    "facts.dim_region": "region_code region_name level",
    "facts.dim_document": """
        document_id file_name format title genre department_id department_name fiscal_year pages
        sha256 figures coverage
    """,
    "facts.dim_program": "program_code name_zh name_en",
    "facts.dim_function": "function_code function_name name_en level",
    "facts.dim_economic": "economic_code economic_name name_en",
    "facts.dim_fund_scope": "fund_scope name_zh name_en",
    "facts.dim_fiscal_year": "fiscal_year",
    "marts.mart_department_year": """
        department_id department_name fiscal_year revenue_yuan expenditure_yuan basic_expenditure_yuan
        project_expenditure_yuan carryover_in_yuan carryover_out_yuan three_public_yuan
        procurement_yuan staff self_score prior_expenditure_yuan expenditure_growth_rate
    """,
    "marts.mart_program_spending": """
        department_id fiscal_year program_code budget_yuan final_yuan execution_rate prior_final_yuan
        share_of_project_expenditure statement_id is_contradicted
    """,
    "marts.mart_beneficiaries": """
        department_id fiscal_year category_code persons households person_times persons_as_at
        households_as_at
    """,
    "marts.mart_cost_per_beneficiary": """
        department_id fiscal_year program_code amount_yuan persons person_times yuan_per_person
        yuan_per_person_time standard_low_yuan standard_high_yuan deviation_rate
    """,
    "marts.mart_budget_execution": """
        department_id fiscal_year function_code function_name budget_yuan final_yuan execution_rate
    """,
    "marts.mart_peer_comparison": """
        department_id level fiscal_year metric value percentile median_value
    """,
    "marts.mart_reconciliation_findings": """
        finding_id document_id file_name rule_id family severity left_value right_value difference
        unit statement quotes pages figure_ids other_checks is_accepted accepted_reason
    """,
    "marts.mart_document_scorecard": """
        document_id figures claimed coverage checks_held checks_failed contradictions unexplained
        rounding wording
    """,
    "marts.mart_quarantine": "file_name reason quarantined_at",
}


@pytest.fixture(scope="module")
def columns(published_database: Path) -> dict[str, dict[str, str]]:
    with duckdb.connect(str(published_database), read_only=True) as connection:
        rows = connection.execute(
            "select schema_name || '.' || table_name, column_name, data_type from duckdb_columns() "
            "where not internal and database_name = current_database()"
        ).fetchall()
    found: dict[str, dict[str, str]] = {}
    for table, column, kind in rows:
        found.setdefault(table, {})[column] = kind
    return found


@pytest.mark.parametrize("table", TABLES)
def test_table_has_the_columns_of_the_contract(table: str, columns: dict[str, dict[str, str]]):
    assert sorted(set(TABLES[table].split()) - set(columns[table])) == []


def test_the_layers_are_schemas(columns: dict[str, dict[str, str]]):
    assert {name.split(".")[0] for name in columns} >= {"raw", "staging", "intermediate", "facts", "marts"}


def test_amounts_in_yuan_are_exact_decimals(columns: dict[str, dict[str, str]]):
    kinds = {
        (table, column, kind)
        for table, members in columns.items()
        if table.split(".")[0] in {"facts", "marts"}
        for column, kind in members.items()
        if column.endswith("_yuan")
    }
    assert kinds
    assert [found for found in sorted(kinds) if found[2] != "DECIMAL(20,2)"] == []


def test_there_are_no_floats(columns: dict[str, dict[str, str]]):
    floats = [
        (table, column)
        for table, members in columns.items()
        for column, kind in members.items()
        if kind in {"FLOAT", "DOUBLE", "REAL"}
    ]
    assert floats == []
