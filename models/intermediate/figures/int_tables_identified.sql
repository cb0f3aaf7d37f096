with

cells as (

    select * from {{ ref('stg_raw__table_cells') }}

),

official_tables as (

    select * from {{ ref('official_tables') }}

),

titles as (

    select
        document_id,
        table_index,
        min({{ replace_all('table_title', '\\s|^公开[0-9]+表|[0-9]{4}年度?', '') }}) as table_title

    from cells
    group by document_id, table_index

),

-- by equality: 支出决算表 is contained in three other titles
identified as (

    select
        titles.document_id,
        titles.table_index,
        titles.table_title,
        coalesce(official_tables.table_code, 'other_table') as table_code

    from titles
    left join official_tables
        on titles.table_title in (official_tables.name_zh, official_tables.other_name)

)

select * from identified
