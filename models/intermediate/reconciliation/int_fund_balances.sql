with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

-- revenue, expenditure and closing carry-over of each fund, where they are told with one value
balances as (

    select
        document_id,
        fund_scope,
        min(figure_id) filter (where code != 'carryover_out' and account_flow = 'revenue') as revenue_id,
        min(figure_id) filter (where code != 'carryover_out' and account_flow = 'expenditure') as expenditure_id,
        min(figure_id) filter (where code = 'carryover_out') as closing_id

    from figures
    where
        fact_kind = 'account'
        and measure = 'final'
        and code in ('general_public_budget', 'government_fund', 'state_capital', 'carryover_out')
        and is_told_alike
    group by
        document_id,
        fund_scope

)

select * from balances
