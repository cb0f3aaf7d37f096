{{ config(materialized='view') }} -- read once, by int_check_operands
with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

-- lines whose difference from the budget is explained by another classification alone: it moves money, it makes none
lines as (

    select
        finals.document_id,
        finals.fund_scope,
        finals.figure_id as final_id,
        budgets.figure_id as budget_id,
        finals.value_compared as final_value,
        budgets.value_compared as budget_value,
        budgets.char_start

    from figures as finals
    inner join figures as budgets
        on
            finals.place_id = budgets.place_id
            and finals.thing_key = budgets.thing_key
            and finals.fund_scope = budgets.fund_scope
    where
        finals.fact_kind = 'functional'
        and finals.measure = 'final'
        and budgets.measure = 'budget'
        and {{ matches("coalesce(finals.quote, '')", '(科目|分类)[^，。；]{0,8}(细化|调整|变化|变动|重新|归并|归类)') }}
        and not {{ matches("coalesce(finals.quote, '')", '结转|追加|增加|增长|减少|压减|新增|未完成') }}
    qualify row_number() over (
        partition by finals.document_id, finals.thing_key, finals.fund_scope
        order by finals.char_start
    ) = 1

),

-- only where lines that lost and lines that won are both told
moved as (

    select
        *,
        max_by(budget_id, budget_value) over of_fund as total_id

    from lines
    window of_fund as (partition by document_id, fund_scope)
    qualify bool_or(final_value < budget_value) over of_fund and bool_or(final_value > budget_value) over of_fund

),

told as (

    select
        'A_reclassified' as rule_id,
        moved.document_id,
        moved.total_id,
        sides.side,
        1 as sign,
        case sides.side when 'left' then moved.budget_id else moved.final_id end as figure_id

    from moved
    cross join (values ('left'), ('right')) as sides (side)

),

operands as (

    {{ sides_compared('told') }}

)

select * from operands
