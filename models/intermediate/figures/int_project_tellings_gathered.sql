with

figures as (

    select * from {{ ref('int_project_figures_told') }}

),

gathered as (

    select
        {{ hash_key(['container_key', 'telling', 'repetition']) }} as project_telling_id,
        telling,
        repetition,
        min(document_id) as document_id,
        min(department_id) as department_id,
        min(fiscal_year) as fiscal_year,
        min(project_name) as project_name,
        min(program_code) as program_code,
        min(program_family) as program_family,
        min(parent_project_name) as parent_project_name,
        min(fund_scope) as fund_scope,
        min(period_start) as period_start,
        min(period_end) as period_end,
        min_by(place_id, char_start) as place_id,
        min(section_index) as section_index,
        min(section_path) as section_path,
        min(table_index) as table_index,
        min(row_index) as row_index,
        min(char_start) as char_start,
        max(amount_yuan) filter (where measure = 'budget') as budget_yuan,
        max(amount_yuan) filter (where measure = 'adjustment') as adjustment_yuan,
        max(amount_yuan) filter (where measure = 'adjusted_budget') as adjusted_budget_yuan,
        max(amount_yuan) filter (where measure = 'final') as final_yuan,
        max(amount_yuan) filter (where measure = 'carryover') as carryover_yuan,
        max(amount_yuan) filter (where measure = 'prior_final') as prior_final_yuan,
        max(amount_yuan) filter (where measure = 'amount') as amount_yuan,
        max(value) filter (where measure = 'execution_pct') as execution_pct,
        bool_or(is_approximate) as is_approximate,
        {{ list_in_order('figure_id', 'char_start') }} as figure_ids

    from figures
    group by container_key, telling, repetition

)

select * from gathered
