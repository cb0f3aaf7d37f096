with

sections as (

    select * from {{ ref('stg_raw__sections') }}

),

-- lines that begin with a numeral
lines as (

    select
        document_id,
        char_start,
        {{ extract_first('compact_text', '^[（(第]?([一二三四五六七八九十]+|[0-9]+)[）)、.．部]', 1) }} as numeral,
        {{ matches('compact_text', '^[（(]') }} as is_bracketed

    from {{ ref('int_text_places') }}

),

numerals as (

    select * from {{ ref('numerals') }}

),

-- 第三部分 is 3 in the style 第#部分
numbered as (

    select
        sections.document_id,
        sections.parent_index,
        sections.section_index,
        sections.section_number,
        sections.section_title,
        sections.section_path,
        sections.char_start,
        sections.char_end,
        numerals.numeral_value,
        {{ replace_all('sections.section_number', '[一二三四五六七八九十0-9]+', '#') }} as written_style

    from sections
    left join numerals
        on {{ extract_first('sections.section_number', '[一二三四五六七八九十]+|[0-9]+') }} = numerals.numeral
    where sections.parent_index is not null

),

-- headings without a number between two numbered ones may have lost theirs
followed as (

    select
        *,
        count(*) filter (where numeral_value is null) over in_order as unnumbered_before

    from numbered
    window in_order as (
        partition by document_id, parent_index
        order by char_start
        rows between unbounded preceding and current row
    )

),

steps as (

    select
        *,
        translate(written_style, '()', '（）') as list_style,
        {{ matches('section_number', '[0-9]') }} as is_arabic,
        {{ matches('section_number', '^[（(]') }} as is_bracketed,
        lag(numeral_value) over in_list as value_before,
        lag(char_start) over in_list as start_before,
        unnumbered_before - lag(unnumbered_before) over in_list as unnumbered_between

    from followed
    where numeral_value is not null
    window in_list as (
        partition by document_id, parent_index, translate(written_style, '()', '（）')
        order by char_start
    )

),

-- the numbers that are left out, written as the two around them
jumped as (

    select
        steps.*,
        numerals.numeral

    from steps
    inner join numerals
        on
            steps.value_before < numerals.numeral_value
            and steps.numeral_value > numerals.numeral_value
            and steps.is_arabic = {{ matches('numerals.numeral', '[0-9]') }}

),

-- unless a line in between begins with them; 6、 of a list below is no 六、
counted as (

    select
        jumped.document_id,
        jumped.section_index,
        count(*) as numbers_missing

    from jumped
    left join lines
        on
            jumped.document_id = lines.document_id
            and jumped.numeral = lines.numeral
            and jumped.is_bracketed = lines.is_bracketed
            and jumped.start_before < lines.char_start
            and jumped.char_start > lines.char_start
    where lines.numeral is null
    group by
        jumped.document_id,
        jumped.section_index

),

answered as (

    select
        'M_numbering' as rule_id,
        steps.document_id,
        steps.char_start,
        steps.char_start + length(steps.section_number) + length(steps.section_title) as char_end,
        cast(null as bigint) as page,
        steps.section_path,
        steps.section_number || steps.section_title as quote,
        steps.section_number || ' after ' || steps.value_before as found_text,
        'number ' || (steps.value_before + 1) as wanted_text,
        cast(null as varchar) as other_figure_id,
        coalesce(counted.numbers_missing > steps.unnumbered_between, false) as is_broken

    from steps
    left join counted
        on
            steps.document_id = counted.document_id
            and steps.section_index = counted.section_index
    where steps.value_before is not null

)

select * from answered
