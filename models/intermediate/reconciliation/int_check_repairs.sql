with

operands as (

    select * from {{ ref('int_check_operands') }}

),

checks as (

    select * from {{ ref('int_checks_judged') }}
    where status = 'fails'

),

rules as (

    select * from {{ ref('reconciliation_rules') }}

),

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

failing as (

    select
        checks.check_id,
        checks.rule_id,
        checks.document_id,
        checks.left_value,
        checks.right_value,
        checks.difference,
        checks.tolerance,
        rules.specificity,
        rules.shape,
        operands.role,
        operands.sign,
        operands.multiplier,
        operands.figure_id,
        operands.char_start,
        operands.value_compared,
        -- the same fact told elsewhere with the same value is the same suspect
        figures.thing_key || '|' || figures.measure || '|' || figures.fund_scope || '|' || figures.period_key || '|' || cast(figures.value_compared as varchar) as fact_key,
        max(operands.factor) over (partition by checks.check_id, operands.role, operands.term) as factors

    from checks
    inner join rules
        on checks.rule_id = rules.rule_id
    inner join operands
        on
            checks.check_id = operands.check_id
            and checks.reading = operands.reading
    inner join figures
        on operands.figure_id = figures.figure_id

),

-- what a figure would have to be for the check to hold, all others left as they are
repairs as (

    select
        check_id,
        rule_id,
        document_id,
        specificity,
        char_start,
        fact_key,
        difference,
        case
            when shape = 'balance' and factors = 1 and multiplier = 1
                then cast(value_compared - case when (role = 'left') = (sign > 0) then difference else -difference end as decimal(30, 6))
            when shape = 'ratio' and role = 'told' then cast(right_value as decimal(30, 6))
        end as value_if_repaired,
        cast(tolerance + abs(difference) * cast(0.01 as decimal(3, 2)) as decimal(30, 6)) as leeway

    from failing

)

select * from repairs
