with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

terms as (

    select * from {{ ref('benefit_terms') }}

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
        case figures.fact_kind
            when 'account' then 'E_account'
            when 'functional' then 'E_function'
            when 'project' then 'E_project'
            else 'E_programme'
        end as rule_id,
        concat_ws(
            '|', figures.document_id, figures.thing_key, figures.measure, figures.fund_scope, figures.period_key,
            figures.unit_compared, figures.account_flow,
            case when terms.program_code is not null then figures.subject_key end,
            figures.rate_period, figures.rate_per
        ) as telling_of

    from figures
    left join terms
        on
            figures.fact_kind in ('beneficiary', 'payment', 'standard')
            and figures.code = terms.program_code
    where
        (
            figures.fact_kind in ('account', 'functional', 'project')
            and not figures.is_label_general
            and not figures.is_part_of_itself
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
            and figures.measure_group in ('recipients', 'amount', 'rate')
            and length({{ replace_all('figures.subject_key', '发放|支出|支付|补贴|补助|资金|金额|救助金|标准|为|的|提高到|即', '') }}) >= 2
        )

),

-- the value told most often, then the first, is what the others are compared with
counted as (

    select
        *,
        count(*) over (partition by rule_id, telling_of, value_compared) as times_told

    from tellings

),

first_tellings as (

    select *
    from counted
    qualify row_number() over (partition by rule_id, telling_of order by times_told desc, char_start asc) = 1

),

-- within one sentence or table different values are different things
pairs as (

    select
        counted.rule_id,
        counted.document_id,
        counted.figure_id as left_id,
        first_tellings.figure_id as right_id,
        1 as right_multiplier

    from counted
    inner join first_tellings
        on
            counted.rule_id = first_tellings.rule_id
            and counted.telling_of = first_tellings.telling_of
            and counted.figure_id != first_tellings.figure_id
            and counted.place_id is distinct from first_tellings.place_id
            and (counted.table_index is null or counted.table_index is distinct from first_tellings.table_index)
            -- 940元 a head beside 6322万元 in all
            and (
                counted.unit_shown = first_tellings.unit_shown
                or counted.value_compared between first_tellings.value_compared * 0.5
                and first_tellings.value_compared * 2
            )

),

operands as (

    {{ pairs_compared('pairs') }}

)

select * from operands
