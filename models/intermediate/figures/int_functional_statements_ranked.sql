{{ config(
    materialized='incremental', incremental_strategy='append', on_schema_change='fail',
    pre_hook="{{ forget_touched('department_id') }}"
) }} -- what marts read of all departments is kept; the rest of the layer is of this run

with

figures as (

    select * from {{ ref('int_functional_figures_placed') }}

),

fund_scopes as (

    select * from {{ ref('fund_scopes') }}

),

documents as (

    select * from {{ ref('int_documents_identified') }}

),

-- one statement: what a table or a section says of one line in one scope
statements as (

    select
        document_id,
        department_id,
        fiscal_year,
        fund_scope,
        coalesce(table_index, -1 - section_index) as place,
        coalesce(function_code, function_path) as function_key,
        min(function_code) as function_code,
        min_by(function_name, char_start) as function_name,
        min(level) as level,
        min(section_path) as section_path,
        min(char_start) as char_start,
        bool_and(table_index is null) as is_narrative,
        min_by(amount_yuan, char_start) filter (where measure = 'budget') as budget_yuan,
        min_by(amount_yuan, char_start) filter (where measure = 'adjusted_budget') as adjusted_budget_yuan,
        min_by(amount_yuan, char_start) filter (where measure = 'final') as final_yuan

    from figures
    where
        nature = 'total'
        and coalesce(side, 'expenditure') = 'expenditure'
        and amount_yuan is not null
        and period_year = fiscal_year
    group by document_id, department_id, fiscal_year, fund_scope, place, function_key

),

-- the report published last, budget and final together, the widest funds, the table before prose, the first in the text
ranked as (

    select
        statements.*,
        row_number() over (
            partition by statements.department_id, statements.fiscal_year, statements.function_key
            order by
                coalesce(documents.is_superseded, false) asc,
                statements.final_yuan is null asc,
                coalesce(statements.adjusted_budget_yuan, statements.budget_yuan) is null asc,
                fund_scopes.preference_order asc,
                statements.is_narrative asc,
                statements.document_id asc,
                statements.char_start asc,
                statements.place asc
        ) as preference_rank,
        count(*) over (
            partition by statements.department_id, statements.fiscal_year, statements.function_key
        ) as statements

    from statements
    inner join fund_scopes
        on statements.fund_scope = fund_scopes.fund_scope
    left join documents
        on statements.document_id = documents.document_id

)

select * from ranked
