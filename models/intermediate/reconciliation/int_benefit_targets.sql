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
        -- the money of a month's or quarter's list may be all since the year began, whether it says so or not
        case
            when targets.table_index is null or targets.months_covered >= 12 then targets.months_covered
        end as months_covered,
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

)

select * from joined
