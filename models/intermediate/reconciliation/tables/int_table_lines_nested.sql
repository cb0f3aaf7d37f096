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
        max_by(shorter.line_code, length(shorter.line_code)) as parent_code

    from lines
    inner join lines as shorter
        on
            lines.document_id = shorter.document_id
            and lines.table_index = shorter.table_index
    where
        length(shorter.line_code) < length(lines.line_code)
        and starts_with(lines.line_code, shorter.line_code)
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
