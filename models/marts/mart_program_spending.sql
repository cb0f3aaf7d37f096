with

statements as (

    select * from {{ ref('int_program_statements_preferred') }}

),

departments as (

    select * from {{ ref('dim_department') }}

),

programs as (

    select * from {{ ref('dim_program') }}

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
        {{ divide_exactly('statements.final_yuan', 'statements.project_expenditure_yuan') }}
            as share_of_project_expenditure,
        statements.is_approximate,
        statements.statement_id,
        statements.document_id,
        statements.section_path,
        statements.rival_statements,
        statements.contradicting_statements,
        statements.contradicting_statements > 0 as is_contradicted

    from statements
    inner join departments
        on statements.department_id = departments.department_id
    inner join programs
        on statements.program_code = programs.program_code

)

select * from described
