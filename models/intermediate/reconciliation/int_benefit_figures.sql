with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

words as (

    select * from {{ ref('int_figures_worded') }}

),

terms as (

    select * from {{ ref('benefit_terms') }}

),

programs as (

    select * from {{ ref('programs') }}

),

-- figures of benefits by what they are in persons × standard × months; gifts and newcomers are neither
roles as (

    select
        figures.figure_id,
        figures.document_id,
        figures.fiscal_year,
        figures.char_start,
        figures.place_id,
        figures.table_index,
        figures.section_index,
        figures.subject,
        figures.code,
        figures.fund_scope,
        figures.period_year,
        figures.rate_period,
        figures.value_compared,
        figures.is_told_alike,
        figures.part_of_figure_id is not null or starts_with(coalesce(figures.subject, ''), '其中') as is_part,
        terms.payment_terms,
        terms.payments_a_year,
        programs.parent_program_code,
        case
            when figures.fact_kind = 'standard' and {{ is_rate_of_persons('figures') }} then 'rate'
            when figures.fact_kind = 'beneficiary' and figures.measure = 'persons' then 'persons'
            when figures.fact_kind = 'beneficiary' and figures.measure = 'person_times' then 'person_times'
            when
                figures.fact_kind = 'payment' and figures.measure = 'amount' and figures.period_kind = 'monthly'
                and not {{ matches("coalesce(figures.subject, '')", '半年|季|全年|年度|累计') }}
                then 'monthly_amount'
            when figures.fact_kind = 'payment' and figures.measure = 'amount' and figures.period_kind = 'flow'
                then 'amount'
            when figures.fact_kind = 'project' and figures.measure = 'final' then 'project'
        end as benefit_role,
        {{ is_average('figures.subject', 'words.text_before') }} as is_average,
        {{ group_of_recipients('words.text_before') }} as group_told,
        -- 7月1日起: a standard says nothing of what was paid before
        {{ try_cast(extract_first('words.text_before', '(?:.*[^0-9])?([0-9]{1,2})月([0-9]{1,2}日)?起', 1), 'integer') }}
            as starts_in_month,
        extract(month from figures.period_end) as ends_in_month,
        {{ months_covered('figures.period_start', 'figures.period_end') }} as months_covered

    from figures
    inner join words
        on figures.figure_id = words.figure_id
    inner join terms
        on figures.code = terms.program_code
    inner join programs
        on figures.code = programs.program_code
    where
        {{ is_regular_benefit('figures.subject') }}
        -- 中央补助资金9万元, 两项补贴县级配套资金: what other levels pay is not in it
        and not (
            figures.fact_kind in ('payment', 'project')
            and {{ is_share_of_a_level("coalesce(figures.project_name, figures.subject)") }}
        )
        -- 由上年的612元提高到1085元: nobody is paid at the old level any more
        and not (
            figures.fact_kind = 'standard'
            and {{ matches('words.text_before', '[由从]([0-9]{4}年|上年|去年|原来|底|末|的|每人|每年|每月|人均|月|年)*$') }}
        )

),

-- 半年, 季度 and 累计 in the label must fit the period that was understood
named as (

    select
        *,
        bool_or(benefit_role in ('persons', 'person_times')) over (
            partition by document_id, code, place_id
        ) as is_counted_here

    from roles
    where
        benefit_role is not null
        and (
            benefit_role != 'amount'
            or not {{ matches("coalesce(subject, '')", '半年|季度') }}
            or (months_covered < 12 and subject not like '%分别%')
        )
        and not (months_covered = 1 and coalesce(subject, '') like '%累计%')

)

select * from named
