with

figures as (

    select * from {{ ref('int_benefit_figures') }}

),

members as (

    select * from {{ ref('int_benefit_members') }}

),

-- money or person-times, and the figures of its groups, nearest telling first
paired as (

    select
        targets.document_id,
        targets.figure_id as target_id,
        members.group_code,
        partners.figure_id,
        partners.benefit_role,
        partners.is_average,
        partners.rate_period,
        partners.value_compared,
        partners.payment_terms,
        partners.place_id,
        partners.group_told,
        partners.is_counted_here,
        members.group_code = targets.code as is_whole,
        {{ nearness('targets', 'partners') }} as nearness,
        abs(targets.char_start - partners.char_start) as distance

    from figures as targets
    inner join members
        on targets.code = members.program_code
    inner join figures as partners
        on
            targets.document_id = partners.document_id and targets.figure_id != partners.figure_id
            and partners.benefit_role in ('persons', 'person_times', 'rate')
            and case targets.benefit_role when 'project' then targets.fiscal_year else targets.period_year end
            = partners.period_year
            and coalesce(partners.starts_in_month, 1) <= targets.ends_in_month
            - if(targets.benefit_role = 'monthly_amount', 1, coalesce(targets.months_covered, 1)) + 1
            and {{ not_of_a_part('partners', 'targets') }}
            -- of other months (全年发放9万元，上半年5230人次), or all where a part is told (救助2217人次，其中支出型救助356万元)
            and not (
                partners.benefit_role = 'person_times'
                and (
                    targets.months_covered is distinct from partners.months_covered
                    or (targets.is_part and not partners.is_part and targets.place_id = partners.place_id)
                )
            )
            -- …人，其中一级…人、二级…人，全年…人次: of all, not of the second part
            and not (partners.benefit_role = 'persons' and partners.is_part and targets.code = partners.code)
            and (
                members.group_code = partners.code
                -- a standard told for the programme is that of its groups
                or (
                    partners.benefit_role = 'rate'
                    and (
                        targets.code = partners.code
                        or (targets.parent_program_code = partners.code and targets.code = members.group_code)
                    )
                )
            )
    where targets.benefit_role in ('amount', 'monthly_amount', 'project', 'person_times')

),

-- several counts of a group in one section are of different people, several standards of grades: none is taken
told_once as (

    select *
    from paired
    where nearness is not null or benefit_role = 'rate'
    window same_group as (partition by target_id, group_code, benefit_role, nearness, is_average)
    qualify
        (benefit_role = 'person_times' and nearness != 1)
        or (benefit_role = 'persons' and nearness = 1)
        or min(value_compared) over same_group = max(value_compared) over same_group

),

nearest as (

    select *
    from told_once
    qualify row_number() over (
        partition by target_id, group_code, benefit_role, is_average
        order by nearness nulls last, distance, figure_id
    ) = 1

)

select * from nearest
