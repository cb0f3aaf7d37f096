with

figures as (

    select * from {{ ref('fct_published_figures') }}

),

bounds as (

    select * from {{ ref('int_figures_bounded') }}

),

labels as (

    select * from {{ ref('int_figures_labelled') }}

),

-- a number that was not understood makes a list beside it incomplete
unclaimed_places as (

    select distinct place_id

    from figures
    where fact_kind = 'unclaimed' and place_id is not null

),

-- what a figure is about: two figures can be the same thing only when this is equal
keyed as (

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
        labels.period_key,
        labels.share_of_code,
        unclaimed_places.place_id is not null as place_has_unclaimed,
        figures.fact_kind || '|' || coalesce(
            case figures.fact_kind
                when 'project' then coalesce(labels.project_key, labels.code_compared)
                when 'functional' then coalesce(figures.function_code, labels.code_compared)
                else labels.code_compared
            end,
            ''
        ) as thing_key

    from figures
    inner join bounds
        on figures.figure_id = bounds.figure_id
    inner join labels
        on figures.figure_id = labels.figure_id
    left join unclaimed_places
        on figures.place_id = unclaimed_places.place_id

),

-- whether all tellings of a thing agree, in the document and in the section
told as (

    select
        *,
        min(value_compared) over same_thing = max(value_compared) over same_thing as is_told_alike,
        min(value_compared) over same_section = max(value_compared) over same_section as is_told_alike_here,
        -- 占本年支出的18.2% beside an amount that bears the label of the whole: a part without a label of its own
        coalesce(bool_or(measure = 'share_pct' and share_of_code = code) over same_place, false) as is_part_of_itself

    from keyed
    window
        same_thing as (partition by document_id, thing_key, measure, fund_scope, period_key, account_flow),
        same_section as (
            partition by document_id, thing_key, measure, fund_scope, period_key, account_flow, section_index
        ),
        same_place as (partition by coalesce(place_id, figure_id), thing_key)

)

select * from told
