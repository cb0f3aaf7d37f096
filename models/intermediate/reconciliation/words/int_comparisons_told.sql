with

places as (

    select *
    from {{ ref('int_text_places') }}
    where
        not is_heading
        and not is_contents
        and {{ matches('compact_text', '[大小高低多少等]于|超[过出]|持平|一致|相[等同]') }}

),

words as (

    select * from {{ ref('comparison_words') }}

),

figures as (

    select * from {{ ref('int_figures_comparable') }}
    where fact_kind in ('account', 'functional', 'project') and table_index is null and unit_compared = 'yuan'

),

said as (

    select
        places.document_id,
        places.sentence_index,
        places.section_index,
        places.section_path,
        places.char_start,
        places.char_end,
        places.page,
        places.sentence_text,
        words.compared_with,
        words.comparison,
        words.tolerance_pct,
        {{ first_match('places.compact_text', 'words.pattern') }} as found_text

    from places
    inner join words
        on {{ matches_words('places.compact_text', 'words.pattern') }}

),

-- the final that the words follow: the last one told in the section, in this sentence or shortly before
finals as (

    select
        said.*,
        figures.figure_id as final_id,
        figures.place_id,
        figures.thing_key,
        figures.fund_scope,
        figures.char_start as final_start,
        figures.value_compared as final_value,
        figures.token as final_token

    from said
    inner join figures
        on
            said.document_id = figures.document_id
            and said.section_index = figures.section_index
            and figures.measure = 'final'
            and figures.char_start between said.char_start - 200 and said.char_end
    qualify row_number() over (
        partition by said.document_id, said.sentence_index, said.compared_with, said.comparison
        order by figures.char_start desc
    ) = 1

),

-- where a sentence tells finals of several things, the words may be of each of them
alone as (

    select finals.*

    from finals
    inner join figures
        on
            finals.place_id = figures.place_id
            and figures.measure = 'final'
    group by all
    having count(distinct figures.thing_key) = 1

),

compared as (

    select
        alone.*,
        figures.token || coalesce(figures.unit, '') as other_token,
        figures.char_start as other_start,
        figures.figure_id as other_figure_id,
        case
            when abs(alone.final_value - figures.value_compared) * 100 <= figures.value_compared * alone.tolerance_pct
                then 'equal' -- or as good as equal: 基本持平
            when alone.final_value > figures.value_compared then 'above'
            else 'below'
        end as comparison_by_figures

    from alone
    inner join figures
        on
            alone.document_id = figures.document_id
            and alone.section_index = figures.section_index
            and alone.thing_key = figures.thing_key
            and alone.fund_scope = figures.fund_scope
            and alone.compared_with in (
                figures.measure, if(figures.measure in ('budget', 'adjusted_budget'), 'any_budget', null)
            )
            and figures.char_start between alone.final_start - 200 and alone.char_end

),

-- 预算 alone may be the initial or the adjusted one: the words hold when they hold for one of them
judged as (

    select *
    from compared
    qualify row_number() over (
        partition by document_id, sentence_index, compared_with, comparison
        order by comparison = comparison_by_figures desc, abs(other_start - final_start)
    ) = 1

),

answered as (

    select
        case compared_with when 'prior_final' then 'K_prior_words' else 'K_budget_words' end as rule_id,
        document_id,
        least(final_start, other_start, char_start) as char_start,
        char_end,
        page,
        section_path,
        sentence_text as quote,
        found_text,
        comparison_by_figures || ', for ' || final_token || ' is beside ' || other_token as wanted_text,
        other_figure_id,
        comparison != comparison_by_figures as is_broken

    from judged

)

select * from answered
