with

answers as (

    select * from {{ ref('int_rule_answers') }}

),

told as (

    select
        -- keys
        document_id,
        rule_id,
        family,

        -- answer
        answer,
        checks_held,
        checks_failed,
        checks_missing_input

    from answers

)

select * from told
