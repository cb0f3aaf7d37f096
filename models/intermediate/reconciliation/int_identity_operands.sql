{{ config(materialized='view') }} -- read once, by int_check_operands
with

readings as (

    select * from {{ ref('int_identity_readings') }}

),

chosen as (

    select * from {{ ref('int_identity_trials') }}

),

anchor_roles as (

    select distinct
        rule_id,
        role,
        sign

    from {{ ref('rule_components') }}
    where presence = 'anchor'

),

operands as (

    select
        chosen.rule_id,
        chosen.document_id,
        chosen.anchor_id,
        chosen.reading,
        readings.role,
        readings.sign,
        readings.figure_id

    from chosen
    inner join readings
        on
            chosen.rule_id = readings.rule_id
            and chosen.anchor_id = readings.anchor_id
            and chosen.reading = readings.reading

    union all

    select
        chosen.rule_id,
        chosen.document_id,
        chosen.anchor_id,
        chosen.reading,
        anchor_roles.role,
        anchor_roles.sign,
        chosen.anchor_id as figure_id

    from chosen
    inner join anchor_roles
        on chosen.rule_id = anchor_roles.rule_id

),

numbered as (

    select
        *,
        anchor_id as check_key,
        1 as multiplier,
        1 as factor,
        row_number() over (
            partition by rule_id, anchor_id, reading
            order by role, sign, figure_id nulls last
        ) as term

    from operands

)

select * from numbered
