{{ config(
    materialized='incremental', incremental_strategy='append', on_schema_change='fail',
    pre_hook="{{ forget_touched('department_id') }}"
) }} -- what marts read of all departments is kept; the rest of the layer is of this run

with

statements as (

    select * from {{ ref('int_program_statements_ranked') }}

),

rivals as (

    select * from {{ ref('int_program_rivals_counted') }}

),

accounts as (

    select * from {{ ref('int_account_figures_ranked') }}

),

project_totals as (

    select *
    from accounts
    where
        account_code = 'project_expenditure'
        and measure = 'final'
        and rank_in_scope_class = 1

),

-- the preferred statement of each programme, with what speaks against it
preferred as (

    select
        statements.statement_id,
        statements.document_id,
        statements.department_id,
        statements.fiscal_year,
        statements.program_code,
        statements.program_family,
        statements.fund_scope,
        statements.period_end,
        statements.section_path,
        statements.projects,
        statements.is_approximate,
        statements.budget_yuan,
        statements.adjustment_yuan,
        statements.adjusted_budget_yuan,
        statements.final_yuan,
        statements.carryover_yuan,
        statements.prior_final_yuan,
        project_totals.amount as project_expenditure_yuan,
        coalesce(rivals.rival_statements, 0) as rival_statements,
        coalesce(rivals.contradicting_statements, 0) as contradicting_statements

    from statements
    left join rivals
        on statements.statement_id = rivals.statement_id
    left join project_totals
        on
            statements.department_id = project_totals.department_id
            and statements.fiscal_year = project_totals.fiscal_year
            and statements.scope_class = project_totals.scope_class
    where statements.preference_rank = 1

)

select * from preferred
