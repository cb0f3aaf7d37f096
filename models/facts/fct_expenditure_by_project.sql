with

tellings as (

    select * from {{ ref('int_project_tellings_gathered') }}

),

executed as (

    select
        project_telling_id,
        document_id,
        department_id,
        fiscal_year,

        -- project
        project_name,
        program_code,
        program_family,
        parent_project_name,
        fund_scope,
        period_start,
        period_end,

        -- money
        budget_yuan,
        adjustment_yuan,
        adjusted_budget_yuan,
        final_yuan,
        carryover_yuan,
        prior_final_yuan,
        amount_yuan,
        {{ execution_rate() }} as execution_rate,
        execution_pct,
        is_approximate,

        -- place
        section_index,
        section_path,
        table_index,
        row_index,
        place_id,
        char_start,
        figure_ids

    from tellings

)

select * from executed
