with

targets as (

    select * from {{ ref('int_benefit_figures') }}

),

groups as (

    select * from {{ ref('int_benefit_groups') }}

),

-- of several tellings of a project the largest, of all funds where that is told
spoken_for as (

    select figure_id
    from targets
    where benefit_role != 'project'

    union all

    select figure_id
    from targets
    where benefit_role = 'project'
    qualify row_number() over (
        partition by document_id, code
        order by fund_scope in ('all', 'unstated') desc, value_compared desc, char_start asc
    ) = 1

),

joined as (

    select
        targets.document_id,
        targets.figure_id as target_id,
        targets.benefit_role,
        targets.payment_terms,
        targets.payments_a_year,
        targets.months_covered,
        groups.group_code,
        groups.persons_id,
        groups.person_times_id,
        groups.average_id,
        groups.standard_id,
        coalesce(groups.standard_period, 'month') as standard_period,
        coalesce(groups.average_id, case targets.payment_terms when 'full' then groups.standard_id end) as paid_id,
        coalesce(
            case when groups.average_id is not null then groups.average_period else groups.standard_period end, 'month'
        ) as paid_period

    from targets
    inner join spoken_for
        on targets.figure_id = spoken_for.figure_id
    inner join groups
        on targets.figure_id = groups.target_id
    -- a lower limit holds for a part of the recipients too
    where groups.is_whole_programme or targets.benefit_role = 'project'

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

    from joined
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

    from joined
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

    from joined
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

    from joined
    where
        benefit_role in ('amount', 'project')
        and persons_id is not null
        and payments_a_year is not null
        and (paid_period = 'month' or months_covered = 12)

    union all

    select
        document_id,
        target_id,
        group_code,
        'D_person_months' as rule_id,
        persons_id as first_id,
        null as second_id,
        months_covered as multiplier

    from joined
    where benefit_role = 'person_times' and persons_id is not null and payments_a_year = 12

)

select * from trials
