with

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

functions as (

    select * from {{ ref('functions') }}

),

placed as (

    select
        figures.figure_id,
        figures.document_id,
        figures.department_id,
        figures.fiscal_year,
        figures.function_code,
        figures.code as function_path,
        figures.fund_scope,
        figures.measure,
        figures.period_start,
        figures.period_end,
        figures.period_year,
        figures.value,
        figures.unit_dimension,
        figures.amount_yuan,
        figures.is_approximate,
        figures.section_index,
        figures.section_path,
        figures.table_index,
        figures.row_index,
        figures.char_start,
        figures.side,
        coalesce(functions.function_name, figures.subject) as function_name,
        coalesce(
            functions.level,
            case length(figures.code) - length(replace(figures.code, '/', ''))
                when 0 then '类'
                when 1 then '款'
                else '项'
            end
        ) as level,
        {{ place_code('figures.table_index', 'figures.table_code') }} as table_code,
        coalesce(figures.nature, 'total') as nature

    from figures
    left join functions
        on figures.function_code = functions.function_code
    where figures.fact_kind = 'functional'

)

select * from placed
