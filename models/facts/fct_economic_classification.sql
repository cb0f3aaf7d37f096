with

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

economics as (

    select * from {{ ref('economics') }}

),

told as (

    select
        -- keys
        figures.figure_id,
        figures.document_id,
        figures.department_id,
        figures.fiscal_year,

        -- line
        {{ place_code('figures.table_index', 'figures.table_code') }} as table_code,
        figures.code as economic_code,
        coalesce(economics.economic_name, figures.subject) as economic_name,
        case when length(figures.code) = 3 then '类' else '款' end as level,
        figures.fund_scope,
        coalesce(figures.nature, 'total') as nature,

        -- value
        figures.measure,
        figures.amount_yuan,
        figures.is_approximate,

        -- place
        figures.section_index,
        figures.section_path,
        figures.table_index,
        figures.row_index

    from figures
    left join economics
        on figures.code = economics.economic_code
    where figures.fact_kind = 'economic'

)

select * from told
