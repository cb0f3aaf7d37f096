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
    group by all

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
        cast(sum(case when (role = 'left') = (sign > 0) then term_value - term_low else term_high - term_value end) as decimal(30, 6)) as may_fall,
        cast(sum(case when (role = 'left') = (sign > 0) then term_high - term_value else term_value - term_low end) as decimal(30, 6)) as may_rise

    from terms
    group by all

),

-- the tolerance is what the printed digits of all figures, and the policy of the rule, leave open on that side
measured as (

    select
        sides.*,
        rules.relation,
        cast(sides.left_value - sides.right_value as decimal(30, 6)) as difference,
        cast(
            case when sides.left_value >= sides.right_value
                then sides.may_fall + abs(sides.right_value) * cast(policies.share_above as decimal(4, 3))
                else sides.may_rise + abs(sides.right_value) * cast(policies.share_below as decimal(4, 3))
            end as decimal(30, 6)
        ) as tolerance

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
        {{ verdict('relation', 'difference', 'tolerance', 'is_missing') }} as status

    from measured

)

select * from judged
