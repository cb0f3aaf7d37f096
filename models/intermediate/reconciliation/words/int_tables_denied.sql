with

cells as (

    select * from {{ ref('stg_raw__table_cells') }}

),

official_tables as (

    select * from {{ ref('int_official_tables_judged') }}

),

places as (

    select * from {{ ref('int_text_places') }}

),

words as (

    select *
    from {{ ref('nothing_words') }}
    where account_code is null

),

located as (

    select
        document_id,
        table_index,
        min(char_start) as char_start,
        max(char_end) as char_end,
        min(page) as page

    from cells
    group by
        document_id,
        table_index

),

-- a table reaches to the next one: its note stands below it
reaching as (

    select
        located.*,
        official_tables.table_code,
        lead(located.char_start) over (partition by located.document_id order by located.char_start) as next_start

    from located
    left join official_tables
        on
            located.document_id = official_tables.document_id
            and located.table_index = official_tables.table_index
    qualify official_tables.table_code is not null

),

-- what it says of itself in its cells and in the first lines below
noted as (

    select
        reaching.document_id,
        reaching.table_index,
        {{ replace_all('cells.cell_text', '\\s', '') }} as compact_text

    from reaching
    inner join cells
        on
            reaching.document_id = cells.document_id
            and reaching.table_index = cells.table_index

    union all

    select
        reaching.document_id,
        reaching.table_index,
        places.compact_text

    from reaching
    inner join places
        on
            reaching.document_id = places.document_id
            and reaching.char_start <= places.char_start
            and places.char_start < coalesce(reaching.next_start, reaching.char_end + 400)
            and places.char_start < reaching.char_end + 400

),

-- 本单位没有…，故本表无数据; the instruction of the form is no such note
denied as (

    select distinct
        noted.document_id,
        noted.table_index

    from noted
    inner join words
        on
            contains(noted.compact_text, words.marker)
            and {{ matches_words('noted.compact_text', 'words.pattern') }}
    where not {{ matches('noted.compact_text', '的，?(仍|可|应|请|须|不)|如无|请|无需') }}

),

told as (

    select
        reaching.*,
        denied.table_index is not null as is_denied

    from reaching
    left join denied
        on
            reaching.document_id = denied.document_id
            and reaching.table_index = denied.table_index

)

select * from told
