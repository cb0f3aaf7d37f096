with

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

told as (

    select
        -- keys
        figure_id,
        document_id,
        department_id,
        fiscal_year,

        -- account
        {{ place_code('table_index', 'table_code') }} as table_code,
        code as account_code,
        fund_scope,
        side,
        nature,
        measure,
        amount_yuan,
        {{ try_cast("case when unit_dimension = 'percent' then value end", 'decimal(28, 6)') }} as percent,
        value,
        unit,
        base_code,
        is_approximate,

        -- period
        period_start,
        period_end,
        period_kind,
        period_year,

        -- place
        section_index,
        section_path,
        table_index,
        row_index,
        place_id

    from figures
    where fact_kind = 'account'

)

select * from told
