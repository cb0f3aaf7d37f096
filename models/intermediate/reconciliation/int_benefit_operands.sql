{{ config(materialized='view') }} -- read once, by int_check_operands
with

targets as (

    select
        target_id,
        count(*) as groups_counted

    from {{ ref('int_benefit_targets') }}
    group by target_id

),

-- a group that cannot be put to the rule is missing from the sum, not zero
trials as (

    select
        trials.*,
        row_number() over (partition by trials.rule_id, trials.target_id order by trials.group_code) as term

    from {{ ref('int_benefit_trials') }} as trials
    inner join targets
        on trials.target_id = targets.target_id
    qualify count(*) over (partition by trials.rule_id, trials.target_id) = targets.groups_counted

),

operands as (

    {{ rate_times_recipients('trials') }}

)

select * from operands
