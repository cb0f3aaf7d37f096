with

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

units as (

    select * from {{ ref('units') }}

),

slips as (

    select * from {{ ref('int_unit_slips') }}

),

measures as (

    select * from {{ ref('measures') }}

),

-- a told 0 % is as exact as the percentages beside it
measured as (

    select
        figures.figure_id,
        figures.fact_kind,
        figures.subject,
        figures.quote,
        figures.value,
        figures.unit_dimension,
        figures.decimals_published,
        figures.is_approximate,
        figures.bound,
        slips.meant_figure_id,
        cast(coalesce(slips.meant_factor, units.factor, 1) as decimal(13, 0)) as unit_factor,
        coalesce(slips.meant_unit, {{ leading_unit('figures.unit') }}) as unit_shown,
        case
            when figures.unit_dimension = 'percent' and figures.value = 0
                then max(figures.decimals_published) over (
                    partition by figures.document_id, figures.section_index, figures.measure
                )
            else figures.decimals_published
        end as decimals_meant,
        {{ trailing_zeros(replace_all('figures.token', '[,%％]|[.].*$', '')) }} as zeros_printed

    from figures
    left join units
        on {{ leading_unit('figures.unit') }} = units.unit
    left join slips
        on figures.figure_id = slips.figure_id
    left join measures
        on figures.measure = measures.measure
    where
        figures.fact_kind not in ('none', 'unclaimed')
        and figures.value is not null
        -- an amount without its unit may be of yuan or of ten thousand: nothing is checked against it
        and not (measures.dimension = 'money' and coalesce(figures.unit, '') = '' and figures.value != 0)

)

select * from measured
