-- No figure is lost on the way from the list of all figures to the fact of its kind.
with

figures as (

    select * from {{ ref('fct_published_figures') }}

),

facts as (

    select
        figure_id,
        'account' as fact_kind
    from {{ ref('fct_revenue_expenditure') }}

    union all

    select
        figure_id,
        'functional' as fact_kind
    from {{ ref('fct_functional_classification') }}

    union all

    select
        figure_id,
        'economic' as fact_kind
    from {{ ref('fct_economic_classification') }}

)

select
    figures.figure_id,
    figures.fact_kind
from figures
left join facts
    on
        figures.figure_id = facts.figure_id
        and figures.fact_kind = facts.fact_kind
where
    figures.fact_kind in ('account', 'functional', 'economic')
    and facts.figure_id is null
