with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

-- money that stops at 万: the currency is missing
without_currency as (

    select
        'L_missing_unit' as rule_id,
        *,
        unit = '万' as is_broken,
        token || unit as found_text,
        '万元' as wanted_text

    from figures
    where unit_compared = 'yuan' and unit like '%万%' and table_index is null

),

-- 人数13793人次: a number of people is told in person-times
of_people as (

    select
        'L_person_times' as rule_id,
        *,
        measure = 'person_times' as is_broken,
        token || unit as found_text,
        '人' as wanted_text

    from figures
    where
        fact_kind = 'beneficiary'
        and measure in ('persons', 'person_times')
        and {{ matches("coalesce(subject, '')", '人数[为是共计达]*$') }}

),

told as (

    select * from without_currency

    union all

    select * from of_people

),

answered as (

    select
        rule_id,
        document_id,
        char_start,
        char_start + 1 as char_end,
        page,
        section_path,
        quote,
        found_text,
        wanted_text,
        figure_id as other_figure_id,
        is_broken

    from told

)

select * from answered
