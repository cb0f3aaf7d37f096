with

tellings as (

    select * from {{ ref('int_project_tellings_gathered') }}

),

-- one statement: the projects of one programme that a table or a section names side by side
placed as (

    select
        *,
        case
            when table_index is null then document_id || ':' || section_index
            else document_id || ':t' || table_index
        end as place

    from tellings
    where
        telling = 1
        and repetition = 1
        and program_code is not null
        and fiscal_year is not null

),

summed as (

    select
        document_id,
        department_id,
        fiscal_year,
        program_code,
        fund_scope,
        parent_project_name,
        period_end,
        place,
        {{ hash_key(['place', 'program_code', 'fund_scope', 'parent_project_name', 'period_end']) }} as statement_id,
        min(program_family) as program_family,
        min(section_path) as section_path,
        min(table_index) as table_index,
        min(char_start) as char_start,
        count(*) as projects,
        bool_or(is_approximate) as is_approximate,
        {{ sum_if_complete('budget_yuan') }} as budget_yuan,
        {{ sum_if_complete('adjusted_budget_yuan') }} as adjusted_budget_yuan,
        {{ sum_if_complete('adjustment_yuan') }} as adjustment_yuan,
        {{ sum_if_complete('final_yuan') }} as final_yuan,
        {{ sum_if_complete('carryover_yuan') }} as carryover_yuan,
        {{ sum_if_complete('prior_final_yuan') }} as prior_final_yuan

    from placed
    group by
        document_id,
        department_id,
        fiscal_year,
        program_code,
        fund_scope,
        parent_project_name,
        period_end,
        place

)

select * from summed
