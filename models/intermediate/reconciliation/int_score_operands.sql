{{ config(materialized='view') }} -- read once, by int_check_operands
with

figures as (

    select * from {{ ref('int_figures_comparable') }}
    where
        fact_kind in ('indicator', 'score')
        and measure in ('points', 'score')
        -- a percentage in a column of points is a result that slipped there
        and unit_compared != 'percent'

),

-- the row of the total, the rows of a block (产出指标 40分), and the rows that are added up
rows_of_tables as (

    select
        *,
        case
            when fact_kind = 'score' and {{ matches("coalesce(subject, '')", '总分|合计|总计|总得分') }} then 'total'
            when fact_kind = 'score' and indicator_index is not null then 'block'
            else 'row'
        end as row_role

    from figures

),

-- the money of a form (预算执行率 10分), where it stands in a table of its own above that of the indicators
forms as (

    select distinct
        totals.document_id,
        totals.table_index,
        form_rows.table_index as form_index

    from rows_of_tables as totals
    inner join rows_of_tables as form_rows
        on
            totals.document_id = form_rows.document_id
            and totals.table_index = form_rows.table_index + 1
            and form_rows.fact_kind = 'score'
            and form_rows.row_role = 'row'
    left join rows_of_tables as rivals
        on
            totals.document_id = rivals.document_id
            and rivals.fact_kind = 'score'
            and (
                (totals.table_index = rivals.table_index and rivals.row_role = 'row')
                or (form_rows.table_index = rivals.table_index and rivals.row_role = 'total')
            )
    where totals.row_role = 'total' and rivals.figure_id is null

),

sums as (

    select
        case totals.measure when 'points' then 'I_points_sum' else 'I_score_sum' end as rule_id,
        totals.document_id,
        totals.figure_id as total_id,
        parts.figure_id as part_id

    from rows_of_tables as totals
    left join forms
        on
            totals.document_id = forms.document_id
            and totals.table_index = forms.table_index
    inner join rows_of_tables as parts
        on
            totals.document_id = parts.document_id
            and (totals.table_index = parts.table_index or forms.form_index = parts.table_index)
            and totals.measure = parts.measure
            and totals.char_start > parts.char_start
    where totals.row_role = 'total' and parts.row_role = 'row'

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

    {{ parts_sum_to_total('sums') }}

    union all

    {{ pairs_compared('within_points') }}

)

select * from operands
