with

operands as (

    select * from {{ ref('int_check_operands') }}

),

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

-- a check in one of its readings, and what the figures that it compares are like
formed as (

    select
        operands.check_id,
        operands.reading,
        operands.rule_id,
        operands.document_id,
        operands.anchor_id,
        coalesce(bool_or(figures.is_approximate), false) as has_approximate,
        coalesce(bool_or(figures.place_has_unclaimed), false) as has_unclaimed_beside,
        coalesce(
            max(figures.printed_step) filter (where operands.role = 'told'), min(figures.printed_step)
        ) as finest_step

    from operands
    left join figures
        on operands.figure_id = figures.figure_id
    group by
        operands.check_id,
        operands.reading,
        operands.rule_id,
        operands.document_id,
        operands.anchor_id

)

select * from formed
