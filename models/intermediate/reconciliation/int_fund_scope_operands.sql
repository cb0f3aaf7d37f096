{{ config(materialized='view') }} -- read once, by int_check_operands
with

figures as (

    select * from {{ ref('int_figures_comparable') }}

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

operands as (

    {{ pairs_compared('of_one_fund') }}

)

select * from operands
