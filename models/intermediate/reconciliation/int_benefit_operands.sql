{{ config(materialized='view') }} -- read once, by int_check_operands
with

trials as (

    select
        *,
        row_number() over (partition by rule_id, target_id order by group_code) as term

    from {{ ref('int_benefit_trials') }}

),

operands as (

    {{ rate_times_recipients('trials') }}

)

select * from operands
