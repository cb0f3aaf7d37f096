with

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

official_tables as (

    select * from {{ ref('int_tables_identified') }}

),

table_columns as (

    select * from {{ ref('int_table_columns_headed') }}

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
        figures.char_start,
        coalesce(functions.function_name, figures.subject) as function_name,
        coalesce(
            functions.level,
            case length(figures.code) - length(replace(figures.code, '/', ''))
                when 0 then '类'
                when 1 then '款'
                else '项'
            end
        ) as level,
        case when figures.table_index is null then 'narrative' else official_tables.table_code end as table_code,
        coalesce(table_columns.nature, 'total') as nature

    from figures
    left join functions
        on figures.function_code = functions.function_code
    left join official_tables
        on
            figures.document_id = official_tables.document_id
            and figures.table_index = official_tables.table_index
    left join table_columns
        on
            figures.document_id = table_columns.document_id
            and figures.table_index = table_columns.table_index
            and figures.column_index = table_columns.column_index
    where figures.fact_kind = 'functional'

)

select * from placed
