with

operands as (

    select * from {{ ref('int_check_operands') }}

),

rules as (

    select * from {{ ref('reconciliation_rules') }}
    where shape = 'balance'

),

policies as (

    select * from {{ ref('tolerance_policies') }}

),

-- what each term adds to its side, at its printed value and at the ends of what that leaves open
terms as (

    select
        check_id,
        rule_id,
        document_id,
        anchor_id,
        reading,
        role,
        sign,
        term,
        count(*) > count(value_compared) as is_missing,
        {{ term_value('value_compared') }} as term_value,
        {{ term_value('value_low') }} as term_low,
        {{ term_value('value_high') }} as term_high

    from operands
    group by
        check_id,
        rule_id,
        document_id,
        anchor_id,
        reading,
        role,
        sign,
        term

),

sides as (

    select
        check_id,
        rule_id,
        document_id,
        anchor_id,
        reading,
        bool_or(is_missing) as is_missing,
        {{ sum_of_terms('left', 'term_value') }} as left_value,
        {{ sum_of_terms('right', 'term_value') }} as right_value,
        {{ room_of_terms(falling=true) }} as may_fall,
        {{ room_of_terms(falling=false) }} as may_rise

    from terms
    group by
        check_id,
        rule_id,
        document_id,
        anchor_id,
        reading

),

-- the tolerance is what the printed digits of all figures, and the policy of the rule, leave open on that side
measured as (

    select
        sides.*,
        rules.relation,
        cast(sides.left_value - sides.right_value as decimal(30, 6)) as difference,
        cast(
            case
                when sides.left_value >= sides.right_value
                    then sides.may_fall + abs(sides.right_value) * policies.share_above
                else sides.may_rise + abs(sides.right_value) * policies.share_below
            end as decimal(30, 6)
        ) as tolerance,
        coalesce(
            sides.left_value > sides.right_value * policies.comparable_factor
            or sides.left_value * policies.comparable_factor < sides.right_value,
            false
        ) as is_of_others

    from sides
    inner join rules
        on sides.rule_id = rules.rule_id
    inner join policies
        on rules.tolerance_policy = policies.tolerance_policy

),

judged as (

    select
        check_id,
        rule_id,
        document_id,
        anchor_id,
        reading,
        left_value,
        right_value,
        difference,
        tolerance,
        {{ verdict('relation', 'difference', 'tolerance', 'is_missing or is_of_others') }} as status

    from measured

)

select * from judged
