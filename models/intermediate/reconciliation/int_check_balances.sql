with

operands as (

    select * from {{ ref('int_check_operands') }}

),

rules as (

    select * from {{ ref('reconciliation_rules') }}
    where shape = 'balance'

),

-- what each term adds to its side, at its printed value and at the ends of what that leaves open
terms as (

    select
        operands.check_id,
        operands.reading,
        operands.rule_id,
        operands.role,
        operands.sign,
        operands.term,
        count(*) > count(operands.value_compared) as is_missing,
        {{ term_value('value_compared') }} as term_value,
        {{ term_value('value_low') }} as term_low,
        {{ term_value('value_high') }} as term_high

    from operands
    inner join rules
        on operands.rule_id = rules.rule_id
    group by
        operands.check_id,
        operands.reading,
        operands.rule_id,
        operands.role,
        operands.sign,
        operands.term

),

sides as (

    select
        check_id,
        reading,
        rule_id,
        bool_or(is_missing) as is_missing,
        {{ sum_of_terms('left', 'term_value') }} as left_value,
        {{ sum_of_terms('right', 'term_value') }} as right_value,
        {{ room_of_terms(falling=true) }} as may_fall,
        {{ room_of_terms(falling=false) }} as may_rise

    from terms
    group by
        check_id,
        reading,
        rule_id

)

select * from sides
