with

titles as (

    select * from {{ ref('int_table_titles') }}

),

places as (

    select * from {{ ref('int_text_places') }}

),

cells as (

    select * from {{ ref('stg_raw__table_cells') }}

),

official_tables as (

    select * from {{ ref('official_tables') }}

),

documents_with_tables as (

    select distinct document_id
    from cells

),

-- each official table that the contents page announces, and whether it comes
announced as (

    select
        titles.document_id,
        titles.table_code,
        min(titles.char_start) filter (where titles.is_contents) as announced_at,
        bool_or(not titles.is_contents) as is_there

    from titles
    group by
        titles.document_id,
        titles.table_code
    having announced_at is not null

),

counted as (

    select
        *,
        count(*) filter (where is_there) over (partition by document_id) as tables_there

    from announced

),

-- where none of them is in the file, they were published apart: one finding, not nine
one_by_one as (

    select
        'M_official_table' as rule_id,
        titles.document_id,
        titles.char_start,
        titles.char_end,
        titles.page,
        titles.section_path,
        titles.line_text as quote,
        official_tables.name_zh as found_text,
        'the table itself' as wanted_text,
        cast(null as varchar) as other_figure_id,
        not counted.is_there as is_broken

    from counted
    inner join titles
        on
            counted.document_id = titles.document_id
            and counted.announced_at = titles.char_start
            and counted.table_code = titles.table_code
    inner join official_tables
        on counted.table_code = official_tables.table_code
    where counted.tables_there > 0 and titles.is_contents

),

-- 见附表, 详见附件; empty where a sentence has nothing of it
spoken as (

    select
        *,
        {{ extract_first('compact_text', '(详?见|后)附[件表]|附[件表](附?后|如下)') }} as found_text

    from places
    where not is_contents

),

-- the file has to have a table, or a part that is an annex
referred as (

    select
        'M_annex' as rule_id,
        spoken.document_id,
        spoken.char_start,
        spoken.char_end,
        spoken.page,
        spoken.section_path,
        spoken.sentence_text as quote,
        spoken.found_text,
        'a table or an annex' as wanted_text,
        cast(null as varchar) as other_figure_id,
        documents_with_tables.document_id is null as is_broken

    from spoken
    left join documents_with_tables
        on spoken.document_id = documents_with_tables.document_id
    where spoken.found_text != ''
    qualify row_number() over (partition by spoken.document_id order by spoken.char_start) = 1

),

answered as (

    select * from one_by_one

    union all

    select * from referred

)

select * from answered
