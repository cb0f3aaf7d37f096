with

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

bounds as (

    select * from {{ ref('int_figures_bounded') }}

),

labels as (

    select * from {{ ref('int_figures_labelled') }}

),

keyed as (

    select
        figures.figure_id,
        figures.document_id,
        figures.fact_kind,
        figures.code,
        figures.measure,
        figures.fund_scope,
        figures.section_index,
        coalesce(figures.place_id, figures.figure_id) as place_key,
        bounds.value_compared,
        labels.share_of_code,
        labels.thing_key,
        -- the parts of a budget are adjusted with it
        case
            when
                figures.code in (
                    'annual_budget_total', 'expenditure_total', 'basic_expenditure', 'project_expenditure'
                )
                then 'budget'
            else labels.thing_key
        end as budget_key,
        concat_ws(
            '|', labels.thing_key, figures.measure, figures.fund_scope, labels.period_key, labels.account_flow
        ) as telling_of

    from figures
    inner join bounds
        on figures.figure_id = bounds.figure_id
    inner join labels
        on figures.figure_id = labels.figure_id

),

-- whether all tellings of a thing agree, in the document and in the section
told as (

    select
        figure_id,
        min(value_compared) over same_thing = max(value_compared) over same_thing as is_told_alike,
        min(value_compared) over same_section = max(value_compared) over same_section as is_told_alike_here,
        -- 一般公共预算61万元，政府性基金150万元: one fund's money of a thing of which the section tells other funds'
        coalesce(fund_scope != 'unstated', false)
        and count(distinct fund_scope) over same_thing_here > 1 as is_of_one_fund,
        -- 占本年支出的18.2% beside an amount that bears the label of the whole: a part without a label of its own
        coalesce(bool_or(measure = 'share_pct' and share_of_code = code) over same_place, false) as is_part_of_itself,
        -- 预算数 of a form that the text tells as 调整后预算
        measure = 'budget' and bool_or(measure = 'adjusted_budget') over same_value as is_adjusted_budget,
        measure = 'budget'
        and bool_or(measure in ('adjustment', 'adjusted_budget')) over whole_budget
        and not bool_or(measure = 'adjusted_budget') over whole_thing as is_since_adjusted

    from keyed
    window
        same_thing as (partition by document_id, telling_of),
        same_section as (partition by document_id, telling_of, section_index),
        same_thing_here as (partition by document_id, section_index, thing_key, measure),
        same_place as (partition by document_id, place_key, thing_key),
        same_value as (partition by document_id, fact_kind, value_compared),
        whole_thing as (partition by document_id, thing_key),
        whole_budget as (partition by document_id, budget_key)

)

select * from told
