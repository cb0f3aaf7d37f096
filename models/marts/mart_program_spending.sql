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

departments as (

    select * from {{ ref('dim_department') }}

),

programs as (

    select * from {{ ref('dim_program') }}

),

project_totals as (

    select *
    from accounts
    where
        account_code = 'project_expenditure'
        and measure = 'final'
        and rank_in_scope_class = 1

),

described as (

    select
        statements.department_id,
        departments.department_name,
        departments.level,
        statements.fiscal_year,
        statements.program_code,
        programs.name_zh as program_name_zh,
        programs.name_en as program_name_en,
        statements.program_family,
        statements.fund_scope,
        statements.period_end,
        statements.projects,
        statements.budget_yuan,
        statements.adjustment_yuan,
        statements.adjusted_budget_yuan,
        statements.final_yuan,
        statements.carryover_yuan,
        {{ execution_rate('statements') }} as execution_rate,
        statements.prior_final_yuan,
        {{ divide_exactly('statements.final_yuan', 'project_totals.amount') }} as share_of_project_expenditure,
        statements.is_approximate,
        statements.statement_id,
        statements.document_id,
        statements.section_path,
        coalesce(rivals.rival_statements, 0) as rival_statements,
        coalesce(rivals.contradicting_statements, 0) as contradicting_statements,
        coalesce(rivals.contradicting_statements, 0) > 0 as is_contradicted

    from statements
    inner join departments
        on statements.department_id = departments.department_id
    inner join programs
        on statements.program_code = programs.program_code
    left join rivals
        on statements.statement_id = rivals.statement_id
    left join project_totals
        on
            statements.department_id = project_totals.department_id
            and statements.fiscal_year = project_totals.fiscal_year
            and statements.scope_class = project_totals.scope_class
    where statements.preference_rank = 1

)

select * from described
