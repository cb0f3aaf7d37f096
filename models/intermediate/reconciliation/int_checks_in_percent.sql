with

operands as (

    select * from {{ ref('int_check_operands') }}

),

rules as (

    select * from {{ ref('reconciliation_rules') }}
    where shape = 'ratio'

),

-- a percentage told, the part and the base that it is of; a base may be a difference (current − change)
sides as (

    select
        operands.check_id,
        operands.reading,
        count(*) > count(operands.value_compared) as is_missing,
        {{ try_cast("max(operands.value_compared) filter (where operands.role = 'told')", 'decimal(12, 6)') }} as told,
        {{ try_cast(
            "max(operands.value_high - operands.value_compared) filter (where operands.role = 'told')", 'decimal(12, 6)'
        ) }} as told_leeway,
        {{ sum_of_role('part', 'value_compared') }} as part,
        {{ sum_of_role('base', 'value_compared') }} as base,
        {{ leeway_of_role('part') }} as part_leeway,
        {{ leeway_of_role('base') }} as base_leeway

    from operands
    inner join rules
        on operands.rule_id = rules.rule_id
    group by
        operands.check_id,
        operands.reading

),

-- compared as told × base against 100 × part, so that nothing is divided
compared as (

    select
        *,
        cast(abs(told * base - 100 * part) as decimal(36, 6)) as distance,
        cast(
            told_leeway * abs(base) + abs(told) * base_leeway + 100 * part_leeway as decimal(36, 6)
        ) as leeway

    from sides

),

judged as (

    select
        check_id,
        reading,
        told as left_value,
        {{ ratio_in_percent('part', 'base') }} as right_value,
        cast(told - {{ ratio_in_percent('part', 'base') }} as decimal(30, 6)) as difference,
        case when base > 0 then {{ divided('leeway', 'base') }} end as tolerance,
        case
            when is_missing or told is null or told_leeway is null then 'missing_input'
            when base <= 0 and part = 0 and told in (0, 100) then 'holds'
            when base <= 0 then 'fails'
            when distance > leeway then 'fails'
            else 'holds'
        end as status

    from compared

)

select * from judged
