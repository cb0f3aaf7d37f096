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

        -- payment
        code as program_code,
        program_family,
        subject,
        fund_scope,
        amount_yuan,
        value,
        unit,
        is_approximate,
        bound,

        -- period
        period_start,
        period_end,
        period_kind,
        period_year,

        -- place
        section_index,
        section_path,
        table_index,
        place_id

    from figures
    where
        fact_kind = 'payment'
        and amount_yuan is not null

)

select * from told
