{{ config(materialized='view') }} -- read once, by int_check_operands
with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

slips as (

    select * from {{ ref('int_unit_slips') }}

),

units_of_targets as (

    select
        'I_unit_of_target' as rule_id,
        actuals.document_id,
        actuals.figure_id as left_id,
        targets.figure_id as right_id,
        1 as right_multiplier

    from figures as actuals
    inner join figures as targets
        on
            actuals.place_id = targets.place_id
            and actuals.fact_kind = targets.fact_kind
    where
        actuals.fact_kind = 'indicator'
        and actuals.measure = 'actual'
        and targets.measure = 'target'
        -- ≥98% | 99.2: a column of results without units
        and coalesce(actuals.unit, '') != ''
    qualify count(*) over (partition by actuals.place_id) = 1

),

unit_slips as (

    select
        'L_unit_slip' as rule_id,
        document_id,
        figure_id as left_id,
        meant_figure_id as right_id,
        1 as right_multiplier

    from slips

    union all

    -- the same amount told in both units as it should be
    select
        'L_unit_slip' as rule_id,
        figures.document_id,
        figures.figure_id as left_id,
        repeated.figure_id as right_id,
        1 as right_multiplier

    from figures
    inner join figures as repeated
        on
            figures.document_id = repeated.document_id
            and figures.thing_key = repeated.thing_key
            and figures.measure = repeated.measure
            and figures.value_compared = repeated.value_compared
    where
        figures.unit_shown = '元'
        and repeated.unit_shown = '万元'
        and figures.fact_kind in ('account', 'functional', 'project', 'payment')
    qualify row_number() over (partition by figures.figure_id order by repeated.char_start) = 1

),

pairs as (

    select * from units_of_targets

    union all

    select * from unit_slips

),

operands as (

    {{ pairs_compared('pairs') }}

)

select * from operands
