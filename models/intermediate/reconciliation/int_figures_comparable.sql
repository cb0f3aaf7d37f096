with

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

bounds as (

    select * from {{ ref('int_figures_bounded') }}

),

labels as (

    select * from {{ ref('int_figures_labelled') }}

),

told as (

    select * from {{ ref('int_figures_told') }}

),

-- a number that was not understood makes a list beside it incomplete
unclaimed_places as (

    select distinct place_id

    from figures
    where fact_kind = 'unclaimed' and place_id is not null

),

comparable as (

    select
        figures.figure_id,
        figures.document_id,
        figures.fiscal_year,
        figures.char_start,
        figures.page,
        figures.fact_kind,
        figures.subject,
        figures.code,
        figures.measure,
        figures.fund_scope,
        figures.function_code,
        figures.part_of_figure_id,
        figures.project_name,
        figures.period_start,
        figures.period_end,
        figures.period_kind,
        figures.period_year,
        figures.token,
        figures.value,
        figures.unit,
        figures.is_approximate,
        figures.rate_period,
        figures.rate_per,
        figures.section_index,
        figures.section_path,
        figures.place_id,
        figures.table_index,
        figures.indicator_index,
        figures.pattern_id,
        figures.quote,
        bounds.meant_figure_id,
        bounds.unit_factor,
        bounds.unit_shown,
        bounds.unit_compared,
        bounds.value_compared,
        bounds.printed_step,
        bounds.value_down,
        bounds.value_up,
        labels.code_compared,
        labels.account_flow,
        labels.measure_group,
        labels.project_key,
        labels.parent_project_key,
        labels.subject_key,
        labels.is_label_general,
        labels.is_of_another,
        labels.is_movement,
        labels.region_told,
        labels.period_key,
        labels.thing_key,
        labels.share_of_code,
        told.is_told_alike,
        told.is_told_alike_here,
        told.is_of_one_fund,
        told.is_part_of_itself,
        told.is_adjusted_budget,
        told.is_since_adjusted,
        unclaimed_places.place_id is not null as place_has_unclaimed

    from figures
    inner join bounds
        on figures.figure_id = bounds.figure_id
    inner join labels
        on figures.figure_id = labels.figure_id
    inner join told
        on figures.figure_id = told.figure_id
    left join unclaimed_places
        on figures.place_id = unclaimed_places.place_id

)

select * from comparable
