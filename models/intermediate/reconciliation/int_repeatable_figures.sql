with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

terms as (

    select * from {{ ref('benefit_terms') }}

),

-- 救助6284人次，次均2072元: what those counted beside it got on average
averages as (

    select * from {{ ref('int_benefit_figures') }}
    where benefit_role = 'rate' and is_average and is_counted_here

),

-- what a figure must share with another one to be the same thing told again
tellings as (

    select
        figures.figure_id,
        figures.document_id,
        figures.char_start,
        figures.value_compared,
        figures.place_id,
        figures.table_index,
        figures.unit_shown,
        figures.region_told,
        wholes.figure_id as whole_id,
        wholes.value_compared as whole_value,
        {{ section_of_listed_project('figures') }} as listed_in,
        {{ section_of_unnamed_project('figures') }} as told_in,
        -- what is also told as the budget may be a budget whose stage is only said by the context
        figures.value_compared != 0
        and figures.measure_group = 'stage'
        and min(figures.measure) over of_value != max(figures.measure) over of_value as is_value_of_two_stages,
        'E_' || case figures.fact_kind
            when 'functional' then 'function' when 'account' then 'account' when 'project' then 'project'
            else 'programme'
        end as rule_id,
        concat_ws(
            '|', figures.document_id, figures.thing_key, figures.measure, figures.fund_scope, figures.period_key,
            figures.unit_compared, figures.account_flow,
            case when terms.program_code is not null then figures.subject_key end,
            figures.rate_period, figures.rate_per
        ) as telling_of

    from figures
    -- an account is itself, whatever it is told to be a part of; a group or an item may be one of each whole
    left join figures as wholes
        on
            case when figures.fact_kind not in ('account', 'functional') then figures.part_of_figure_id end
            = wholes.figure_id
    left join terms
        on
            figures.fact_kind in ('beneficiary', 'payment', 'standard')
            and figures.code = terms.program_code
    where
        (
            figures.fact_kind in ('account', 'functional', 'project')
            and not figures.is_label_general
            and not figures.is_of_another
            and not figures.is_part_of_itself
            and not {{ names_a_level('figures') }}
            and figures.measure_group in ('stage', 'adjustment', 'carryover', 'change', 'change_vs_budget')
            -- the code of a fund alone does not say whether revenue or expenditure is told
            and (
                coalesce(figures.code, '') not in ('general_public_budget', 'government_fund', 'state_capital')
                or figures.account_flow is not null
                or figures.measure != 'final'
            )
        )
        or (
            terms.program_code is not null
            and figures.figure_id not in (select averages.figure_id from averages)
            and not figures.is_movement
            and figures.measure_group in ('recipients', 'amount', 'rate')
            and {{ names_a_group('figures.subject_key') }}
        )
    window of_value as (
        partition by figures.document_id, figures.thing_key, figures.measure_group, figures.value_compared
    )

)

select * from tellings
