{{ config(materialized='view') }} -- read once, by int_check_operands
with

figures as (

    select * from {{ ref('int_figures_comparable') }}
    where fact_kind not in ('account', 'functional')

),

-- what a sentence tells with 其中 or 分别; groups that have a rule of their own (城市, 农村) are left to it
told as (

    select
        parts.document_id,
        parts.part_of_figure_id as total_id,
        parts.figure_id as part_id,
        totals.value_compared as total_value,
        sum(parts.value_compared) over (
            partition by parts.part_of_figure_id
            order by parts.char_start
            rows between unbounded preceding and current row
        ) as running_sum,
        row_number() over (partition by parts.part_of_figure_id order by parts.char_start) as part_number

    from figures as parts
    inner join figures as totals
        on
            parts.part_of_figure_id = totals.figure_id
            and parts.unit_compared = totals.unit_compared
            and parts.period_year is not distinct from totals.period_year
            -- what was added, is left or is paid to each is not what the parts make up
            and totals.measure not in ('change', 'change_vs_budget', 'carryover', 'rate')
    where not coalesce({{ matches('parts.code', '_(urban|rural|centralized|dispersed)$') }}, false)

),

-- where the first parts already make the total, what follows divides it a second time
completed as (

    select
        total_id,
        min(part_number) as complete_at

    from told
    where running_sum = total_value
    group by total_id

),

parts as (

    select
        'F_told_parts' as rule_id,
        told.document_id,
        told.total_id,
        told.part_id

    from told
    left join completed
        on told.total_id = completed.total_id
    where told.part_number <= coalesce(completed.complete_at, told.part_number)

),

operands as (

    {{ parts_sum_to_total('parts') }}

)

select * from operands
