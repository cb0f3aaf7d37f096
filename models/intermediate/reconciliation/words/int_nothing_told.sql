with

places as (

    select * from {{ ref('int_text_places') }}

),

words as (

    select *
    from {{ ref('nothing_words') }}
    where account_code is not null

),

-- finals of the year
figures as (

    select *
    from {{ ref('int_figures_comparable') }}
    where
        measure = 'final'
        and unit_compared = 'yuan'
        and value_compared > 0
        and period_year = fiscal_year

),

-- the report says that there was none; conditions, plans, changes and other years say less
said as (

    select
        places.*,
        words.account_code,
        words.fund_scope as said_scope,
        -- 2022年度无政府性基金 in a report on 2023
        {{ extract_first('places.compact_text', '(20[0-9]{2})年', 1) }} as year_said,
        {{ first_match('places.compact_text', 'words.pattern') }} as found_text

    from places
    inner join words
        on
            contains(places.compact_text, words.marker)
            and {{ matches_words('places.compact_text', 'words.pattern') }}
    where
        not places.is_contents
        and not {{ matches('places.compact_text', '的，|如无|上年|去年|年初|计划|变化|变动|增减|增加|减少|超|新增|指|其他|无关|无偿|不得') }}

),

-- by its account or its fund; each by equality alone, for an `or` in a join looks at every pair
told as (

    select
        said.document_id,
        said.sentence_index,
        said.account_code,
        figures.figure_id,
        figures.char_start,
        figures.value_compared,
        figures.token || coalesce(figures.unit, '') as amount_told

    from said
    inner join figures
        on
            said.document_id = figures.document_id
            and said.account_code = figures.code
            and said.year_said in ('', cast(figures.fiscal_year as varchar))
    where figures.fact_kind = 'account'

    union all

    select
        said.document_id,
        said.sentence_index,
        said.account_code,
        figures.figure_id,
        figures.char_start,
        figures.value_compared,
        figures.token || coalesce(figures.unit, '') as amount_told

    from said
    inner join figures
        on
            said.document_id = figures.document_id
            and said.said_scope = figures.fund_scope
            and said.year_said in ('', cast(figures.fiscal_year as varchar))

),

-- the largest one that says otherwise
contradicted as (

    select
        said.*,
        told.figure_id as other_figure_id,
        told.amount_told

    from said
    left join told
        on
            said.document_id = told.document_id
            and said.sentence_index = told.sentence_index
            and said.account_code = told.account_code
    qualify row_number() over (
        partition by said.document_id, said.sentence_index, said.account_code
        order by told.value_compared desc nulls last, told.char_start asc
    ) = 1

),

answered as (

    select
        'K_nothing_words' as rule_id,
        document_id,
        char_start,
        char_end,
        page,
        section_path,
        sentence_text as quote,
        found_text,
        'no such amount, but ' || amount_told || ' is told' as wanted_text,
        other_figure_id,
        other_figure_id is not null as is_broken

    from contradicted

)

select * from answered
