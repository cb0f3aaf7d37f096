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

-- the line that a code belongs to: the longest listed code that it begins with
nested as (

    select
        lines.document_id,
        lines.table_index,
        lines.line_code,
        max_by(wholes.line_code, length(wholes.line_code)) as parent_code

    from lines
    left join lines as wholes
        on
            lines.document_id = wholes.document_id
            and lines.table_index = wholes.table_index
            and length(wholes.line_code) < length(lines.line_code)
            and starts_with(lines.line_code, wholes.line_code)
    group by
        lines.document_id,
        lines.table_index,
        lines.line_code

)

select * from nested
