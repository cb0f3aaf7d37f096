with

cells as (

    select *
    from {{ ref('int_table_cells') }}
    where fact_kind in ('functional', 'economic') and {{ matches("coalesce(line_code, '')", '^[0-9]+$') }}

),

lines as (

    select distinct
        document_id,
        table_index,
        line_code

    from cells

),

-- a code belongs to the longest listed one that it begins with
wholes as (

    select
        lines.document_id,
        lines.table_index,
        lines.line_code,
        max_by(others.line_code, length(others.line_code)) as parent_code

    from lines
    inner join lines as others
        on
            lines.document_id = others.document_id
            and lines.table_index = others.table_index
    where
        length(others.line_code) < length(lines.line_code)
        and starts_with(lines.line_code, others.line_code)
    group by
        lines.document_id,
        lines.table_index,
        lines.line_code

),

nested as (

    select
        lines.document_id,
        lines.table_index,
        lines.line_code,
        wholes.parent_code

    from lines
    left join wholes
        on
            lines.document_id = wholes.document_id
            and lines.table_index = wholes.table_index
            and lines.line_code = wholes.line_code

)

select * from nested
