with

sides as (

    select * from {{ ref('int_check_balances') }}

),

rules as (

    select * from {{ ref('reconciliation_rules') }}

),

policies as (

    select * from {{ ref('tolerance_policies') }}

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
        reading,
        left_value,
        right_value,
        difference,
        tolerance,
        {{ verdict('relation', 'difference', 'tolerance', 'is_missing or is_of_others') }} as status

    from measured

)

select * from judged
