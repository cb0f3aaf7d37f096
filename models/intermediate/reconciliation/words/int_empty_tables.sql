with

cells as (

    select * from {{ ref('stg_raw__table_cells') }}

),

tables as (

    select * from {{ ref('int_official_tables_judged') }}

),

official_tables as (

    select * from {{ ref('official_tables') }}

),

places as (

    select * from {{ ref('int_text_places') }}

),

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

amounts as (

    select
        document_id,
        table_index,
        count(*) as amounts

    from figures
    where fact_kind != 'none' and table_index is not null
    group by
        document_id,
        table_index

),

located as (

    select
        document_id,
        table_index,
        min(char_start) as char_start,
        max(char_end) as char_end,
        min(page) as page,
        {{ text_in_order('cell_text', ' ', 'row_index, column_index') }} as table_text

    from cells
    group by
        document_id,
        table_index

),

-- a table reaches to the next one: its note stands below it
reaching as (

    select
        *,
        lead(char_start) over (partition by document_id order by char_start) as next_start

    from located

),

empty_tables as (

    select
        reaching.*,
        tables.table_code,
        coalesce(amounts.amounts, 0) = 0 as is_empty

    from reaching
    inner join tables
        on
            reaching.document_id = tables.document_id
            and reaching.table_index = tables.table_index
    left join amounts
        on
            reaching.document_id = amounts.document_id
            and reaching.table_index = amounts.table_index

),

-- the first lines below: 本单位没有…，故本表无数据; the instruction of the form is no such note
noted as (

    select
        empty_tables.document_id,
        empty_tables.table_index,
        count(*) as notes

    from empty_tables
    inner join places
        on
            empty_tables.document_id = places.document_id
            and empty_tables.char_start <= places.char_start
            and places.char_start < coalesce(empty_tables.next_start, empty_tables.char_end + 400)
            and places.char_start < empty_tables.char_end + 400
    where
        {{ matches('places.compact_text', '没有|无|未发生|未安排|未产生|不涉及|空表|为空|均为0|为零') }}
        and not {{ matches('places.compact_text', '的，?(仍|可|应|请|须|不)|如无|请|无需') }}
        and empty_tables.is_empty
    group by
        empty_tables.document_id,
        empty_tables.table_index

),

answered as (

    select
        'M_empty_table' as rule_id,
        empty_tables.document_id,
        empty_tables.char_start,
        empty_tables.char_end,
        empty_tables.page,
        '' as section_path,
        official_tables.name_zh as quote,
        official_tables.name_zh as found_text,
        'amounts, or the note that there are none' as wanted_text,
        cast(null as varchar) as other_figure_id,
        empty_tables.is_empty
        and noted.notes is null
        and not {{ matches('empty_tables.table_text', '没有|本表无|无数据|未发生|不涉及|空表|为空') }} as is_broken

    from empty_tables
    inner join official_tables
        on empty_tables.table_code = official_tables.table_code
    left join noted
        on
            empty_tables.document_id = noted.document_id
            and empty_tables.table_index = noted.table_index

)

select * from answered
