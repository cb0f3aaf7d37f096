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
        and {{ matches("coalesce(quote, '')", '(使用|动用|安排|来自|属于?)(了)?(上年|年初|以前年度)(的)?(结转|结余)') }}
    qualify row_number() over (partition by document_id, thing_key, fund_scope order by char_start) = 1

),

-- revenue and expenditure of the fund that the lines belong to
flows as (

    select
        document_id,
        fund_scope,
        account_flow,
        min(figure_id) as figure_id

    from figures
    where
        fact_kind = 'account'
        and code in ('general_public_budget', 'government_fund', 'state_capital')
        and account_flow is not null
        and is_told_alike
    group by
        document_id,
        fund_scope,
        account_flow

),

closing as (

    select
        document_id,
        fund_scope,
        min(figure_id) as figure_id

    from figures
    where code = 'carryover_out' and is_told_alike
    group by
        document_id,
        fund_scope

),

first_lines as (

    select
        document_id,
        fund_scope,
        min_by(figure_id, char_start) as anchor_id

    from lines
    group by
        document_id,
        fund_scope

),

sides as (

    select
        first_lines.document_id,
        first_lines.anchor_id,
        'left' as role,
        1 as sign,
        lines.figure_id

    from first_lines
    inner join lines
        on
            first_lines.document_id = lines.document_id
            and first_lines.fund_scope = lines.fund_scope

    union all

    select
        first_lines.document_id,
        first_lines.anchor_id,
        'right' as role,
        case asked.account_flow when 'expenditure' then 1 else -1 end as sign,
        flows.figure_id

    from first_lines
    cross join (values ('revenue'), ('expenditure')) as asked (account_flow)
    left join flows
        on
            first_lines.document_id = flows.document_id
            and first_lines.fund_scope = flows.fund_scope
            and asked.account_flow = flows.account_flow

    union all

    select
        first_lines.document_id,
        first_lines.anchor_id,
        'right' as role,
        1 as sign,
        closing.figure_id

    from first_lines
    inner join closing
        on
            first_lines.document_id = closing.document_id
            and first_lines.fund_scope = closing.fund_scope

),

operands as (

    select
        'B_carryover_words' as rule_id,
        document_id,
        anchor_id as check_key,
        anchor_id,
        1 as reading,
        role,
        sign,
        1 as multiplier,
        row_number() over (partition by anchor_id order by role, figure_id nulls last) as term,
        1 as factor,
        figure_id

    from sides

)

select * from operands
