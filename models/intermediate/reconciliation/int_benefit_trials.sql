with

targets as (

    select * from {{ ref('int_benefit_targets') }}

),

-- the rules that a target and its groups can be put to: standard, recipients, and how often it is paid
trials as (

    select
        document_id,
        target_id,
        group_code,
        case payment_terms when 'up_to' then 'D_person_times_limit' else 'D_person_times_rate' end as rule_id,
        standard_id as first_id,
        person_times_id as second_id,
        1 as multiplier

    from targets
    where
        benefit_role = 'amount'
        and person_times_id is not null
        and payment_terms != 'by_case'
        and standard_period = 'month'

    union all

    select
        document_id,
        target_id,
        group_code,
        'D_average_rate' as rule_id,
        average_id as first_id,
        person_times_id as second_id,
        1 as multiplier

    from targets
    where benefit_role = 'amount' and person_times_id is not null and average_id is not null

    union all

    select
        document_id,
        target_id,
        group_code,
        'D_monthly_amount' as rule_id,
        standard_id as first_id,
        persons_id as second_id,
        1 as multiplier

    from targets
    where
        benefit_role = 'monthly_amount'
        and persons_id is not null
        and payment_terms = 'full'
        and standard_period = 'month'

    union all

    select
        document_id,
        target_id,
        group_code,
        case benefit_role when 'project' then 'D_year_project' else 'D_year_amount' end as rule_id,
        paid_id as first_id,
        persons_id as second_id,
        case paid_period when 'year' then 1 else months_covered end as multiplier

    from targets
    where
        benefit_role in ('amount', 'project')
        and persons_id is not null
        and payments_a_year is not null
        and (paid_period = 'month' or (paid_period = 'year' and months_covered = 12))

    union all

    select
        document_id,
        target_id,
        group_code,
        'D_person_months' as rule_id,
        persons_id as first_id,
        null as second_id,
        months_covered as multiplier

    from targets
    where benefit_role = 'person_times' and persons_id is not null and payments_a_year = 12

)

select * from trials
