with

figures as (

    select * from {{ ref('int_figures_comparable') }}
    where
        fact_kind = 'functional'
        and measure_group = 'stage'

),

classes as (

    select * from {{ ref('int_functions_pathed') }}
    where length(function_code) = 3

),

-- class, section and item by code where it is known, by the names told otherwise
placed as (

    select
        figures.figure_id,
        figures.document_id,
        figures.char_start,
        figures.measure,
        figures.fund_scope,
        figures.section_index,
        figures.section_path,
        figures.table_index,
        figures.thing_key,
        coalesce(
            left(figures.function_code, 3), classes.function_code, {{ name_key("split_part(figures.code, '/', 1)") }}
        ) as class_key,
        case
            -- what is not plainly told of its line is no line of the list
            when figures.is_of_another then null
            when length(figures.function_code) in (3, 5, 7) then length(figures.function_code) // 2
            -- 行政事业单位养老支出（款）合计: its class is not told
            when figures.subject like '%项）%' then 3
            when figures.code not like '%/%' and figures.subject like '%款）%' then 2
            when figures.code like '%/%' then length(figures.code) - length(replace(figures.code, '/', '')) + 1
            when classes.function_code is not null or figures.subject like '%类）%' then 1
        end as line_level

    from figures
    left join classes
        on {{ name_key("split_part(figures.code, '/', 1)") }} = classes.path_key

),

-- a line told again is one line
first_tellings as (

    select
        *,
        row_number() over (
            partition by document_id, section_path, thing_key, measure, fund_scope
            order by char_start
        ) = 1 as is_first_in_section,
        row_number() over (
            partition by document_id, thing_key, measure, fund_scope
            order by char_start
        ) = 1 as is_first_in_document

    from placed

)

select * from first_tellings
