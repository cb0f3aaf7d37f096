with

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

-- enough digits that two amounts are not alike by chance
amounts as (

    select
        figure_id,
        document_id,
        char_start,
        fact_kind,
        code,
        value,
        {{ leading_unit('unit') }} as unit_shown

    from figures
    where
        unit_dimension = 'money'
        and fact_kind in ('account', 'functional', 'project', 'payment')
        and length({{ replace_all('token', '[^0-9]|^[0.]+', '') }}) >= 4

),

slips as (

    select
        slipped.figure_id,
        slipped.document_id,
        meant.figure_id as meant_figure_id,
        meant.unit_shown as meant_unit,
        cast(10000 as decimal(13, 0)) as meant_factor

    from amounts as slipped
    inner join amounts as meant
        on
            slipped.document_id = meant.document_id
            and slipped.fact_kind = meant.fact_kind
            and slipped.value = meant.value
    where slipped.unit_shown = '元' and meant.unit_shown = '万元'
    qualify row_number() over (
        partition by slipped.figure_id
        order by
            (slipped.code = meant.code) desc nulls last,
            abs(slipped.char_start - meant.char_start),
            meant.char_start
    ) = 1

)

select * from slips
