with

repairs as (

    select * from {{ ref('int_check_repairs') }}

),

ranked as (

    select * from {{ ref('int_failed_checks_ranked') }}

),

words as (

    select * from {{ ref('int_text_answers') }}
    where status = 'fails'

),

-- two failing checks have one cause where one change of one figure would mend both
shared as (

    select distinct
        one.check_id,
        other.check_id as other_check_id

    from repairs as one
    inner join repairs as other
        on
            one.document_id = other.document_id
            and one.fact_key = other.fact_key
            and one.check_id != other.check_id
    where
        (one.direction = other.direction and one.direction != 0)
        or (one.mended_from <= other.mended_to and one.mended_to >= other.mended_from)

),

leaders as (

    select
        ranked.check_id,
        ranked.document_id,
        ranked.check_rank,
        least(ranked.check_rank, coalesce(min(sharing.check_rank), ranked.check_rank)) as leader_rank

    from ranked
    left join shared
        on ranked.check_id = shared.check_id
    left join ranked as sharing
        on shared.other_check_id = sharing.check_id
    group by
        ranked.check_id,
        ranked.document_id,
        ranked.check_rank

),

-- a check led by one that is led itself joins the leader of that one
grouped as (

    select
        leaders.check_id,
        leaders.document_id,
        least(leaders.leader_rank, coalesce(leaders_of_leaders.leader_rank, leaders.leader_rank)) as cause_rank

    from leaders
    left join leaders as leaders_of_leaders
        on
            leaders.document_id = leaders_of_leaders.document_id
            and leaders.leader_rank = leaders_of_leaders.check_rank

),

settled as (

    select
        grouped.check_id,
        grouped.document_id,
        ranked.check_id as cause_check_id

    from grouped
    inner join ranked
        on
            grouped.document_id = ranked.document_id
            and grouped.cause_rank = ranked.check_rank

    union all

    select
        check_id,
        document_id,
        check_id as cause_check_id

    from words

)

select * from settled
