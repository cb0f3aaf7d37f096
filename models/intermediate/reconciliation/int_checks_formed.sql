with

operands as (

    select * from {{ ref('int_check_operands') }}

),

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

not_understood as (

    select
        document_id,
        char_start

    from {{ ref('int_figures_resolved') }}
    where fact_kind = 'unclaimed'

),

-- from the first part of a list to its last one, or to the total below
reaches as (

    select
        operands.check_id,
        operands.reading,
        operands.document_id,
        min(figures.char_start) filter (operands.role = 'right') as list_start,
        max(figures.char_start) as list_end

    from operands
    inner join figures
        on operands.figure_id = figures.figure_id
    group by
        operands.check_id,
        operands.reading,
        operands.document_id

),

interrupted as (

    select distinct
        reaches.check_id,
        reaches.reading

    from reaches
    inner join not_understood
        on
            reaches.document_id = not_understood.document_id
            and not_understood.char_start between reaches.list_start and reaches.list_end

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
        coalesce(bool_or(figures.place_has_unclaimed or interrupted.check_id is not null), false)
            as has_unclaimed_beside,
        coalesce(
            max(figures.printed_step) filter (where operands.role = 'told'), min(figures.printed_step)
        ) as finest_step

    from operands
    left join figures
        on operands.figure_id = figures.figure_id
    left join interrupted
        on
            operands.check_id = interrupted.check_id
            and operands.reading = interrupted.reading
    group by
        operands.check_id,
        operands.reading,
        operands.rule_id,
        operands.document_id,
        operands.anchor_id

)

select * from formed
