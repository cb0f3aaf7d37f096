with

pairs as (

    select * from {{ ref('int_benefit_pairs') }}

),

-- each target with recipients of every group, and the standard that each group is paid by
recipients as (

    select
        document_id,
        target_id,
        group_code,
        is_whole,
        max(figure_id) filter (where benefit_role = 'persons') as persons_id,
        max(figure_id) filter (where benefit_role = 'person_times' and nearness = 1) as person_times_id,
        max(figure_id) filter (where benefit_role = 'rate' and is_average) as average_id,
        max(rate_period) filter (where benefit_role = 'rate' and is_average) as average_period,
        max(figure_id) filter (where benefit_role = 'rate' and not is_average) as standard_id,
        max(rate_period) filter (where benefit_role = 'rate' and not is_average) as standard_period,
        -- an average beside a count of its own is theirs
        max(place_id) filter (where benefit_role = 'rate' and is_average and is_counted_here) as average_place,
        max(place_id) filter (where benefit_role = 'person_times' and nearness = 1) as person_times_place,
        max(place_id) filter (where benefit_role = 'persons') as persons_place,
        max(group_told) filter (where benefit_role = 'rate' and not is_average) as standard_of,
        max(group_told) filter (where benefit_role in ('persons', 'person_times')) as recipients_of

    from pairs
    group by
        document_id,
        target_id,
        group_code,
        is_whole

),

-- what one age or grade is paid, and what others got on average, says nothing of all
fitting as (

    select
        * replace (
            case
                when coalesce(average_place, persons_place, '') = coalesce(persons_place, '') then average_id
                when average_place = person_times_place then average_id
            end as average_id,
            case
                when coalesce(standard_of, '') in ('', coalesce(recipients_of, '')) then standard_id
            end as standard_id
        )

    from recipients

),

-- the programme as a whole where it is counted, its groups otherwise
counted as (

    select *
    from fitting
    where persons_id is not null or person_times_id is not null
    window of_target as (partition by target_id)
    qualify case
        when bool_or(is_whole and coalesce(average_id, standard_id) is not null) over of_target then is_whole
        else not is_whole or bool_and(is_whole) over of_target
    end

),

-- one group alone is not the programme
sized as (

    select
        *,
        is_whole or count(*) over (partition by target_id) > 1 as is_whole_programme

    from counted

)

select * from sized
