with

operands as (

    select * from {{ ref('int_check_operands') }}

),

rules as (

    select * from {{ ref('reconciliation_rules') }}
    where shape = 'wording'

),

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

-- two figures, and the words or units that they are told with
sides as (

    select
        operands.check_id,
        operands.rule_id,
        operands.reading,
        max(figures.value_compared) filter (where operands.role = 'left') as left_value,
        max(figures.value_compared) filter (where operands.role = 'right') as right_value,
        max(case when figures.meant_figure_id is null then figures.value_compared else figures.value end) filter (
            where operands.role = 'left'
        ) as left_printed,
        max(figures.unit_compared) filter (where operands.role = 'left') as left_unit,
        max(figures.unit_compared) filter (where operands.role = 'right') as right_unit

    from operands
    inner join rules
        on operands.rule_id = rules.rule_id
    inner join figures
        on operands.figure_id = figures.figure_id
    group by
        operands.check_id,
        operands.rule_id,
        operands.reading

),

compared as (

    select
        *,
        case rule_id when 'L_unit_slip' then left_printed else left_value end as left_compared

    from sides

),

judged as (

    select
        check_id,
        reading,
        cast(left_compared as decimal(30, 6)) as left_value,
        cast(right_value as decimal(30, 6)) as right_value,
        cast(left_compared - right_value as decimal(30, 6)) as difference,
        cast(0 as decimal(30, 6)) as tolerance,
        case
            when rule_id = 'L_unit_slip' and left_compared != right_value then 'fails'
            when rule_id = 'I_unit_of_target' and (left_unit = 'percent') != (right_unit = 'percent') then 'fails'
            else 'holds'
        end as status

    from compared

)

select * from judged
