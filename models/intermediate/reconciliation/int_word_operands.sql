with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

-- 大于, 小于 and 等于 the budget, said in the sentence that tells both
budget_words as (

    select
        'K_budget_words' as rule_id,
        finals.document_id,
        finals.figure_id as left_id,
        budgets.figure_id as right_id,
        1 as right_multiplier

    from figures as finals
    inner join figures as budgets
        on
            finals.place_id = budgets.place_id
            and finals.thing_key = budgets.thing_key
            and finals.fund_scope = budgets.fund_scope
    where
        finals.measure = 'final'
        and budgets.measure = 'budget'
        and {{ budget_word('finals.quote') }} is not null
    qualify count(*) over (partition by finals.place_id) = 1

),

operands as (

    {{ pairs_compared('budget_words') }}

)

select * from operands
