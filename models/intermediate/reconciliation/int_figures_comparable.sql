with

figures as (

    select * from {{ ref('int_figures_labelled') }}

),

published as (

    select * from {{ ref('fct_published_figures') }}

),

-- a number that was not understood makes a list beside it incomplete
unclaimed_places as (

    select distinct place_id

    from published
    where fact_kind = 'unclaimed' and place_id is not null

),

-- what a figure is about: two figures can be the same thing only when this is equal
keyed as (

    select
        figures.*,
        unclaimed_places.place_id is not null as place_has_unclaimed,
        figures.fact_kind || '|' || coalesce(
            case figures.fact_kind
                when 'project' then coalesce(figures.project_key, figures.code_compared)
                when 'functional' then coalesce(figures.function_code, figures.code_compared)
                else figures.code_compared
            end,
            ''
        ) as thing_key

    from figures
    left join unclaimed_places
        on figures.place_id = unclaimed_places.place_id

),

-- whether all tellings of a thing agree, in the document and in the section
told as (

    select
        *,
        min(value_compared) over same_thing = max(value_compared) over same_thing as is_told_alike,
        min(value_compared) over same_section = max(value_compared) over same_section as is_told_alike_here,
        -- 占本年支出的18.2% beside an amount that bears the label of the whole: it is a part without a label of its own
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
