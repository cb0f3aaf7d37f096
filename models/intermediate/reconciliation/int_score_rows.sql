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
placed as (

    select
        figure_id,
        document_id,
        table_index,
        place_id,
        char_start,
        pattern_id,
        measure,
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
            -- 年度资金总额, and below it the same points again: 其中：本年财政拨款
            when
                pattern_id = 'execution_points'
                and place_id != first_value(place_id) over of_money
                and {{ matches("coalesce(first_value(subject) over of_money, '')", '总额|合计|总计') }}
                then 'block'
            else 'row'
        end as row_role,
        count(*) filter (where fact_kind = 'indicator') over (partition by place_id, measure) as tellings_of_row

    from figures
    window of_money as (partition by document_id, table_index, pattern_id order by char_start)

)

select * from placed
