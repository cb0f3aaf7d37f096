{{ config(
    materialized='incremental', incremental_strategy='append', on_schema_change='fail',
    pre_hook="{{ forget_touched('department_id') }}"
) }} -- what marts read of all departments is kept; the rest of the layer is of this run

with

account_figures as (

    select * from {{ ref('int_account_figures_ranked') }}

),

documents as (

    select * from {{ ref('int_documents_identified') }}

),

accounts as (

    select *
    from account_figures
    where preference_rank = 1

),

reports as (

    select
        department_id,
        fiscal_year,
        count(*) as documents

    from documents
    where fiscal_year is not null
    group by department_id, fiscal_year

),

gathered as (

    select
        reports.department_id,
        reports.fiscal_year,
        reports.documents,
        {{ account_amount('revenue_total') }} as revenue_yuan,
        {{ account_scope('revenue_total') }} as revenue_scope,
        {{ account_amount('fiscal_appropriation') }} as fiscal_appropriation_yuan,
        {{ account_amount('fiscal_appropriation_expenditure') }} as fiscal_expenditure_yuan,
        {{ account_amount('expenditure_total') }} as expenditure_yuan,
        {{ account_scope('expenditure_total') }} as expenditure_scope,
        {{ account_amount('expenditure_total', 'prior_final') }} as expenditure_told_of_prior_year_yuan,
        {{ account_amount('basic_expenditure') }} as basic_expenditure_yuan,
        {{ account_scope('basic_expenditure') }} as basic_expenditure_scope,
        {{ account_amount('personnel_expenditure') }} as personnel_expenditure_yuan,
        {{ account_amount('public_expenditure') }} as public_expenditure_yuan,
        {{ account_amount('project_expenditure') }} as project_expenditure_yuan,
        {{ account_scope('project_expenditure') }} as project_expenditure_scope,
        {{ account_amount('carryover_in') }} as carryover_in_yuan,
        {{ account_amount('carryover_out') }} as carryover_out_yuan,
        {{ account_scope('carryover_out') }} as carryover_out_scope,
        {{ account_amount('three_public_total') }} as three_public_yuan,
        {{ account_amount('three_public_total', 'budget') }} as three_public_budget_yuan,
        {{ account_amount('operating_cost') }} as operating_cost_yuan,
        {{ account_amount('procurement_total') }} as procurement_yuan,
        {{ account_amount('actual_staff', 'count', 'bigint') }} as staff,
        {{ account_amount('establishment', 'count', 'bigint') }} as establishment,
        {{ account_amount('self_score', 'score') }} as self_score,
        count(*) filter (where accounts.is_contradicted) as contradicted_accounts

    from reports
    left join accounts
        on
            reports.department_id = accounts.department_id
            and reports.fiscal_year = accounts.fiscal_year
    group by reports.department_id, reports.fiscal_year, reports.documents

)

select * from gathered
