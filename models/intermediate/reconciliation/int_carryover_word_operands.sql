with

figures as (

    select * from {{ ref('int_figures_comparable') }}
    where measure = 'final'

),

-- lines whose sentence says that they were paid from last year's carry-over
lines as (

    select *
    from figures
    where
        fact_kind = 'functional'
        and table_index is null
        and {{ matches(
            "coalesce(quote, '')", '(使用|动用|安排|来自|属于?)(了)?(上年|年初|以前年度)(的)?(结转|结余)'
        ) }}
    qualify row_number() over (partition by document_id, thing_key, fund_scope order by char_start) = 1

),

funds as (

    select
        document_id,
        fund_scope,
        min_by(figure_id, char_start) as total_id

    from lines
    group by
        document_id,
        fund_scope

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
        and code in ('general_public_budget', 'government_fund', 'state_capital', 'carryover_out')
        and is_told_alike
    group by
        document_id,
        fund_scope

),

funded as (

    select
        funds.document_id,
        funds.fund_scope,
        funds.total_id,
        balances.revenue_id,
        balances.expenditure_id,
        balances.closing_id

    from funds
    left join balances
        on
            funds.document_id = balances.document_id
            and funds.fund_scope = balances.fund_scope

),

told as (

    select
        funds.document_id,
        funds.total_id,
        'left' as side,
        1 as sign,
        lines.figure_id

    from funds
    inner join lines
        on
            funds.document_id = lines.document_id
            and funds.fund_scope = lines.fund_scope

    union all

    select
        document_id,
        total_id,
        'right' as side,
        1 as sign,
        expenditure_id as figure_id
    from funded

    union all

    select
        document_id,
        total_id,
        'right' as side,
        -1 as sign,
        revenue_id as figure_id
    from funded

    union all

    select
        document_id,
        total_id,
        'right' as side,
        1 as sign,
        closing_id as figure_id
    from funded
    where closing_id is not null

),

ruled as (

    select
        *,
        'B_carryover_words' as rule_id

    from told

),

operands as (

    {{ sides_compared('ruled') }}

)

select * from operands
