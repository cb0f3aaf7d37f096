{{ config(materialized='view') }} -- read once, by int_check_operands
with

rows_of_tables as (

    select * from {{ ref('int_score_rows') }}

),

parts as (

    select * from {{ ref('int_score_parts') }}

),

sums as (

    select
        case totals.measure when 'points' then 'I_points_sum' else 'I_score_sum' end as rule_id,
        totals.document_id,
        totals.figure_id as total_id,
        parts.figure_id as part_id

    from rows_of_tables as totals
    inner join parts
        on
            totals.document_id = parts.document_id
            and totals.table_index = parts.table_of_total
            and totals.measure = parts.measure
            and totals.char_start > parts.char_start
    where totals.row_role = 'total'
    qualify
        -- the first total below: several forms may stand in one table
        row_number() over (partition by parts.figure_id order by totals.char_start) = 1
        -- 单项得分 and 折算得分: which of them is added up is not told
        and max(parts.tellings_of_row) over (partition by totals.figure_id) = 1

),

within_points as (

    select
        'I_score_in_points' as rule_id,
        scores.document_id,
        scores.figure_id as left_id,
        points.figure_id as right_id,
        1 as right_multiplier

    from rows_of_tables as scores
    inner join rows_of_tables as points
        on
            scores.place_id = points.place_id
            and scores.row_role = points.row_role
    where
        scores.measure = 'score'
        and points.measure = 'points'
    qualify count(*) over (partition by scores.place_id, scores.row_role) = 1

),

operands as (

    {{ parts_sum_to_total('sums', fewest=2) }}

    union all

    {{ pairs_compared('within_points') }}

)

select * from operands
