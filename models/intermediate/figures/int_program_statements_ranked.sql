with

statements as (

    select * from {{ ref('int_program_statements_summed') }}

),

fund_scopes as (

    select * from {{ ref('fund_scopes') }}

),

documents as (

    select * from {{ ref('int_documents_identified') }}

),

described as (

    select
        statements.document_id,
        statements.department_id,
        statements.fiscal_year,
        statements.program_code,
        statements.program_family,
        statements.fund_scope,
        statements.parent_project_name,
        statements.period_end,
        statements.statement_id,
        statements.section_path,
        statements.table_index,
        statements.char_start,
        statements.projects,
        statements.is_approximate,
        statements.budget_yuan,
        statements.adjustment_yuan,
        statements.adjusted_budget_yuan,
        statements.final_yuan,
        statements.carryover_yuan,
        statements.prior_final_yuan,
        fund_scopes.scope_class,
        fund_scopes.preference_order,
        coalesce(documents.is_superseded, false) as is_superseded,
        statements.period_end >= {{ make_date('statements.fiscal_year', 12, 31) }} as is_full_year,
        cast(statements.final_yuan is not null as integer)
        + cast(coalesce(statements.adjusted_budget_yuan, statements.budget_yuan) is not null as integer)
            as completeness

    from statements
    inner join fund_scopes
        on statements.fund_scope = fund_scopes.fund_scope
    left join documents
        on statements.document_id = documents.document_id

),

-- the report published last, the widest funds, the full year, budget and final together, the table before prose,
-- the first in the text
ranked as (

    select
        *,
        row_number() over (
            partition by department_id, fiscal_year, program_code
            order by
                is_superseded asc,
                cast(scope_class = 'whole' as integer) desc,
                is_full_year desc,
                completeness desc,
                preference_order asc,
                is_approximate asc,
                table_index is null asc,
                projects desc,
                document_id asc,
                char_start asc,
                statement_id asc
        ) as preference_rank

    from described

)

select * from ranked
