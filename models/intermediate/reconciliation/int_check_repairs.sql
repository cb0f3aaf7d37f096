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
            when shape = 'balance' and factors = 1 and multiplier = 1
                then cast(value_compared - pull * difference as decimal(30, 6))
            when shape = 'balance' and role = 'right' and operands_of_side = factors and right_value > 0
                then cast({{ divided(product_of('value_compared', 'left_value'), 'right_value') }} as decimal(30, 6))
        end as mended_value

    from failing

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
        cast(mended_value - leeway as decimal(30, 6)) as mended_from,
        cast(mended_value + leeway as decimal(30, 6)) as mended_to

    from mended

)

select * from repairs
