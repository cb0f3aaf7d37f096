with

measured as (

    select * from {{ ref('int_figures_measured') }}

),

-- in yuan, per cent, persons …; the step is one unit of the last digit that means something
converted as (

    select
        *,
        {{ try_cast(try_cast('value', 'decimal(22, 6)') ~ ' * unit_factor', 'decimal(24, 6)') }} as value_compared,
        case when unit_dimension = 'money' then 'yuan' else coalesce(unit_dimension, 'none') end as unit_compared,
        case when is_approximate and decimals_published = 0 then zeros_printed else -decimals_meant end as step_exponent

    from measured

),

stepped as (

    select
        *,
        {{ try_cast(power_of_ten('step_exponent') ~ ' * unit_factor', 'decimal(24, 6)') }} as printed_step

    from converted
    -- nothing is checked against a misprint of so many digits that no arithmetic would hold it
    where abs(value_compared) < {{ largest_comparable('fact_kind', 'unit_compared') }}

),

halved as (

    select
        *,
        case
            when is_approximate then printed_step
            -- a counted number, a standard and a printed 0 are exact
            when unit_compared not in ('yuan', 'percent') and decimals_published = 0 and unit_factor = 1 then 0
            when fact_kind = 'standard' and not {{ is_average('subject', 'quote') }} then 0
            when value = 0 and unit_compared != 'percent' then 0
            else cast(printed_step * 0.5 as decimal(24, 6))
        end as leeway

    from stepped
    where printed_step is not null

),

bounded as (

    select
        figure_id,
        meant_figure_id,
        unit_factor,
        unit_shown,
        unit_compared,
        value_compared,
        printed_step,
        case when bound = 'at_least' then 0 else leeway end as value_down,
        case when bound = 'at_most' then 0 else leeway end as value_up

    from halved

)

select * from bounded
