with

statements as (

    select * from {{ ref('int_functional_statements_ranked') }}

),

departments as (

    select * from {{ ref('dim_department') }}

),

executed as (

    select
        statements.department_id,
        departments.department_name,
        departments.level,
        statements.fiscal_year,
        statements.function_key,
        statements.function_code,
        statements.function_name,
        statements.level as function_level,
        statements.fund_scope,
        statements.budget_yuan,
        statements.adjusted_budget_yuan,
        statements.final_yuan,
        {{ divide_exactly(
            'statements.final_yuan', 'coalesce(statements.adjusted_budget_yuan, statements.budget_yuan)'
        ) }} as execution_rate,
        statements.document_id,
        statements.section_path,
        statements.statements

    from statements
    inner join departments
        on statements.department_id = departments.department_id
    where statements.preference_rank = 1

)

select * from executed
