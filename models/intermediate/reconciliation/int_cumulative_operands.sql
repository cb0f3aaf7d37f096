{{ config(materialized='view') }} -- read once, by int_check_operands
with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

terms as (

    select * from {{ ref('benefit_terms') }}

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

operands as (

    {{ pairs_compared('cumulative') }}

)

select * from operands
