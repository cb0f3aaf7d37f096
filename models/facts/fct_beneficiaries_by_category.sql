with

figures as (

    select * from {{ ref('int_beneficiary_figures_counted') }}

),

told as (

    select
        -- keys
        figure_id,
        document_id,
        department_id,
        fiscal_year,

        -- count
        category_code,
        category_family,
        subject,
        statistic,
        value,
        unit,
        quantity,
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

)

select * from told
