{{ config(materialized='view') }} -- read once, by int_check_operands
with

figures as (

    select * from {{ ref('int_figures_comparable') }}
    where
        fact_kind in ('indicator', 'score')
        and measure in ('points', 'score')
        -- a percentage in a column of points is a result that slipped there; 总分（含预算执行率10分） | 100 tells it twice
        and unit_compared != 'percent' and value_compared >= 0 -- 酌扣0.8分
        and coalesce(subject, '') not like '含%'

),

-- the row of the total, the rows of a block (产出指标 40分), and the rows that are added up
rows_of_tables as (

    select
        *,
        case
            when fact_kind = 'score' and {{ matches("coalesce(subject, '')", '总分|合计|总计|总得分') }} then 'total'
            when
                fact_kind = 'score'
                and (
                    indicator_index is not null
                    or pattern_id = 'indicator_level_points'
                    or coalesce(subject, '') = '' -- 绩效指标（90分） above the rows of its indicators
                )
                then 'block'
            else 'row'
        end as row_role,
        count(*) filter (where fact_kind = 'indicator') over (partition by place_id, measure) as tellings_of_row

    from figures

),

tables as (

    select
        document_id,
        table_index,
        count(distinct place_id) filter (pattern_id = 'execution_points') as form_rows,
        bool_or(row_role = 'total') as has_total,
        lag(table_index) over (partition by document_id order by table_index) as index_above -- goals may stand between

    from rows_of_tables
    group by document_id, table_index

),

-- the money of a form (预算执行率 10分), in a table of its own above the indicators; several rows are a list of projects
forms as (

    select
        indicator_tables.document_id,
        indicator_tables.table_index,
        form_tables.table_index as form_index

    from tables as indicator_tables
    inner join tables as form_tables
        on
            indicator_tables.document_id = form_tables.document_id
            and indicator_tables.index_above = form_tables.table_index
    where
        indicator_tables.has_total
        and indicator_tables.form_rows = 0
        and form_tables.form_rows = 1 and indicator_tables.table_index <= form_tables.table_index + 2
        and not form_tables.has_total

),

parts as (

    select
        document_id,
        table_index as table_of_total,
        measure,
        char_start,
        figure_id,
        tellings_of_row

    from rows_of_tables
    where row_role = 'row'

    union all

    select
        rows_of_tables.document_id,
        forms.table_index as table_of_total,
        rows_of_tables.measure,
        rows_of_tables.char_start,
        rows_of_tables.figure_id,
        rows_of_tables.tellings_of_row

    from rows_of_tables
    inner join forms
        on
            rows_of_tables.document_id = forms.document_id
            and rows_of_tables.table_index = forms.form_index
    where rows_of_tables.row_role = 'row'

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
