with

places as (

    select * from {{ ref('int_text_places') }}

),

words as (

    select * from {{ ref('nothing_words') }}

),

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

-- the report says that there was none; conditions, plans, changes and other years say less
said as (

    select
        places.*,
        words.account_code,
        words.fund_scope as said_scope,
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

-- the largest final of the year that says otherwise, by its account or its fund
contradicted as (

    select
        said.*,
        figures.figure_id as other_figure_id,
        figures.token || coalesce(figures.unit, '') as amount_told

    from said
    left join figures
        on
            said.document_id = figures.document_id
            and figures.measure = 'final'
            and figures.unit_compared = 'yuan'
            and figures.value_compared > 0
            and figures.period_year = figures.fiscal_year
            and (
                (figures.fact_kind = 'account' and said.account_code = figures.code)
                or (said.said_scope is not null and said.said_scope = figures.fund_scope)
            )
    qualify row_number() over (
        partition by said.document_id, said.sentence_index, said.account_code
        order by figures.value_compared desc nulls last, figures.char_start asc
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
