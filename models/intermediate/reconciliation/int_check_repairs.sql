with

failing as (

    select * from {{ ref('int_failed_check_operands') }}

),

-- what a figure would have to be for the check to hold, all others left as they are
mended as (

    select
        *,
        case
            when shape = 'ratio' and role = 'told' then cast(right_value as decimal(30, 6))
            when shape = 'ratio' and role = 'part' and operands_of_side = 1
                then cast({{ divided(product_of('left_value', 'base_value'), '100') }} as decimal(30, 6))
            when shape = 'ratio' and role = 'base' and operands_of_side = 1 and left_value > 0
                then cast({{ divided('100 * part_value', 'left_value') }} as decimal(30, 6))
            when shape = 'balance' and factors = 1 and multiplier = 1
                then cast(value_compared - pull * difference as decimal(30, 6))
            when shape = 'balance' and role = 'right' and operands_of_side = factors and right_value > 0
                then cast({{ divided(product_of('value_compared', 'left_value'), 'right_value') }} as decimal(30, 6))
        end as mended_value

    from failing

),

-- a percentage of three digits leaves its part and its base open by a hundredth
roomy as (

    select
        *,
        case
            when shape = 'ratio' and role in ('part', 'base') then abs(mended_value) * cast(0.01 as decimal(3, 2))
            else leeway
        end as room

    from mended

),

repairs as (

    select
        check_id,
        document_id,
        specificity,
        char_start,
        fact_key,
        -- rules of one side hold for every value beyond: 1 for more, -1 for less, 0 for this value only
        case relation when '=' then 0 when '<=' then -pull else pull end as direction,
        cast(mended_value - room as decimal(30, 6)) as mended_from,
        cast(mended_value + room as decimal(30, 6)) as mended_to

    from roomy

)

select * from repairs
