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
        checks.document_id,
        checks.left_value,
        checks.right_value,
        checks.difference,
        cast(checks.tolerance + abs(checks.difference) * cast(0.01 as decimal(3, 2)) as decimal(30, 6)) as leeway,
        rules.specificity,
        rules.relation,
        rules.shape,
        operands.role,
        -- 1 where more of the figure makes left − right grow
        case when operands.role in ('left', 'told') then operands.sign else -operands.sign end as pull,
        operands.multiplier,
        operands.char_start,
        operands.value_compared,
        sum(operands.value_compared) filter (where operands.role = 'part') over of_check as part_value,
        sum(operands.value_compared) filter (where operands.role = 'base') over of_check as base_value,
        count(*) over (partition by checks.check_id, operands.role) as operands_of_side,
        max(operands.factor) over (partition by checks.check_id, operands.role, operands.term) as factors,
        -- the same fact told elsewhere with the same value is the same suspect
        concat_ws(
            '|', figures.thing_key, figures.measure, figures.fund_scope, figures.period_key, figures.value_compared
        ) as fact_key

    from checks
    inner join rules
        on checks.rule_id = rules.rule_id
    inner join operands
        on
            checks.check_id = operands.check_id
            and checks.reading = operands.reading
    inner join figures
        on operands.figure_id = figures.figure_id
    window of_check as (partition by checks.check_id)

)

select * from failing
