with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

terms as (

    select * from {{ ref('benefit_terms') }}

),

-- a project told of one fund beside the same project told of all, or of no fund in particular
of_one_fund as (

    select
        'F_fund_project' as rule_id,
        parts.document_id,
        parts.figure_id as left_id,
        wholes.figure_id as right_id,
        1 as right_multiplier

    from figures as parts
    inner join figures as wholes
        on
            parts.document_id = wholes.document_id
            and parts.thing_key = wholes.thing_key
            and parts.measure = wholes.measure
            and parts.period_key = wholes.period_key
    where
        parts.fact_kind = 'project'
        and parts.measure = 'final'
        and parts.fund_scope in ('general_public', 'government_fund', 'state_capital')
        and wholes.fund_scope in ('all', 'unstated')
    qualify row_number() over (partition by parts.figure_id order by wholes.fund_scope, wholes.char_start) = 1

),

-- money and person-times up to a month beside those of the whole year
cumulative as (

    select
        'F_cumulative' as rule_id,
        parts.document_id,
        parts.figure_id as left_id,
        wholes.figure_id as right_id,
        1 as right_multiplier

    from figures as parts
    inner join terms
        on parts.code = terms.program_code
    inner join figures as wholes
        on
            parts.document_id = wholes.document_id
            and parts.code = wholes.code
            and parts.unit_compared = wholes.unit_compared
            and parts.period_start = wholes.period_start
            and parts.period_end < wholes.period_end
    where
        parts.fact_kind in ('payment', 'beneficiary')
        and parts.measure in ('amount', 'person_times')
        and parts.period_kind = 'flow'
        and wholes.period_kind = 'flow'
        and (
            (
                wholes.fact_kind = parts.fact_kind
                and wholes.measure = parts.measure
                and wholes.subject_key = parts.subject_key
            )
            or (
                wholes.fact_kind = 'project'
                and wholes.measure = 'final'
                and wholes.fund_scope in ('all', 'unstated')
            )
        )
    qualify row_number() over (
        partition by parts.figure_id
        order by wholes.fact_kind = parts.fact_kind desc, wholes.value_compared desc, wholes.char_start asc
    ) = 1

),

pairs as (

    select * from of_one_fund

    union all

    select * from cumulative

),

operands as (

    {{ pairs_compared('pairs') }}

)

select * from operands
