with

figures as (

    select * from {{ ref('int_figures_claimed') }}

),

units as (

    select * from {{ ref('units') }}

),

measures as (

    select * from {{ ref('measures') }}

),

-- 万 alone is money only where the measure is
dimensioned as (

    select
        figures.figure_id,
        figures.value,
        case
            when units.dimension = 'multiple' and measures.dimension = 'money' then 'money'
            when figures.unit is not null then coalesce(units.dimension, 'other')
        end as unit_dimension,
        units.factor as unit_factor,
        length(split_part({{ replace_all('figures.token', '[%％]', '') }}, '.', 2)) as decimals_published

    from figures
    left join units
        on {{ leading_unit('figures.unit') }} = units.unit
    left join measures
        on figures.measure = measures.measure

),

converted as (

    select
        figure_id,
        unit_dimension,
        unit_factor,
        decimals_published,
        case when unit_dimension = 'money' then {{ convert_to_base_unit('value', 'unit_factor') }} end as amount_yuan

    from dimensioned

)

select * from converted
