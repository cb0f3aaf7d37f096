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
        figures.code as economic_code,
        coalesce(economics.economic_name, figures.subject) as economic_name,
        figures.fund_scope,

        -- value
        figures.measure,
        figures.amount_yuan,
        figures.is_approximate,

        -- place
        figures.section_index,
        figures.section_path,
        figures.table_index

    from figures
    left join economics
        on figures.code = economics.economic_code
    where figures.fact_kind = 'economic'

)

select * from told
