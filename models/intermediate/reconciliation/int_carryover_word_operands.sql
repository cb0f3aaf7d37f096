{{ config(materialized='view') }} -- read once, by int_check_operands
with

lines as (

    select * from {{ ref('int_carryover_lines') }}

),

balances as (

    select * from {{ ref('int_fund_balances') }}

),

-- the lines of one fund against what it had left over: the first line names the check
funded as (

    select
        lines.document_id,
        lines.figure_id,
        min_by(lines.figure_id, lines.char_start) over (partition by lines.document_id, lines.fund_scope) as total_id,
        balances.revenue_id,
        balances.expenditure_id,
        balances.closing_id

    from lines
    left join balances
        on
            lines.document_id = balances.document_id
            and lines.fund_scope = balances.fund_scope

),

told as (

    select
        'B_carryover_words' as rule_id,
        document_id,
        total_id,
        'left' as side,
        1 as sign,
        figure_id

    from funded

    union all

    select
        'B_carryover_words' as rule_id,
        funded.document_id,
        funded.total_id,
        'right' as side,
        parts.sign,
        case parts.part
            when 'expenditure' then funded.expenditure_id
            when 'revenue' then funded.revenue_id
            else funded.closing_id
        end as figure_id

    from funded
    cross join (values ('expenditure', 1), ('revenue', -1), ('closing', 1)) as parts (part, sign)
    where
        funded.figure_id = funded.total_id
        and (parts.part != 'closing' or funded.closing_id is not null)

),

operands as (

    {{ sides_compared('told') }}

)

select * from operands
