with

balanced as (

    select * from {{ ref('int_checks_balanced') }}

),

in_percent as (

    select * from {{ ref('int_checks_in_percent') }}

),

worded as (

    select * from {{ ref('int_checks_worded') }}

),

readings as (

    select * from balanced

    union all

    select * from in_percent

    union all

    select * from worded

),

-- the reading that fits best speaks for a check
answered as (

    select
        check_id,
        reading,
        left_value,
        right_value,
        difference,
        tolerance,
        status

    from readings
    qualify row_number() over (
        partition by check_id
        order by
            case status when 'holds' then 1 when 'fails' then 2 else 3 end,
            abs(difference) nulls last,
            reading
    ) = 1

)

select * from answered
