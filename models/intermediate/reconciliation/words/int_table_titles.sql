with

places as (

    select * from {{ ref('int_text_places') }}

),

cells as (

    select * from {{ ref('stg_raw__table_cells') }}

),

official_tables as (

    select * from {{ ref('official_tables') }}

),

names as (

    select
        table_code,
        {{ replace_all('name_zh', '[“”]', '') }} as table_name
    from official_tables

    union all

    select
        table_code,
        {{ replace_all('other_name', '[“”]', '') }} as table_name
    from official_tables
    where other_name is not null

),

-- where a title may stand: contents page, heading or line of its own, title of a table
lines as (

    select
        document_id,
        char_start,
        char_end,
        page,
        section_path,
        is_contents,
        {{ replace_all('compact_text', '[.…·]{2,}[0-9]*$|[（(]?(公开)?[0-9]+表[）)]?$|[0-9]{1,3}$', '') }} as line_text

    from places
    where length(compact_text) <= 60

    union all

    select
        document_id,
        min(char_start) as char_start,
        max(char_end) as char_end,
        min(page) as page,
        '' as section_path,
        false as is_contents,
        {{ replace_all('table_title', '\\s', '') }} as line_text

    from cells
    where table_title is not null
    group by
        document_id,
        table_index,
        table_title

),

-- the longest name that ends the line: 支出决算表 ends three other titles too
titled as (

    select
        lines.*,
        names.table_code

    from lines
    inner join names
        on ends_with({{ replace_all('lines.line_text', '[“”"]', '') }}, names.table_name)
    qualify row_number() over (
        partition by lines.document_id, lines.char_start, lines.line_text
        order by length(names.table_name) desc, names.table_code
    ) = 1

)

select * from titled
