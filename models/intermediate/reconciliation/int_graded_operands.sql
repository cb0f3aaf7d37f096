{{ config(materialized='view') }} -- read once, by int_check_operands
with

figures as (

    select * from {{ ref('int_figures_comparable') }}
    where table_index is null

),

-- 完成8家等级评定, and the grades that follow: 二级8家，四级1家
grades as (

    select
        'A_graded' as rule_id,
        totals.document_id,
        totals.figure_id as total_id,
        parts.figure_id as part_id

    from figures as totals
    inner join figures as parts
        on
            totals.document_id = parts.document_id
            and totals.section_index = parts.section_index
            and totals.unit_shown = parts.unit_shown
            and totals.fact_kind = parts.fact_kind
            and totals.place_id != parts.place_id
            and parts.char_start between totals.char_start + 1 and totals.char_start + 80
    where
        totals.measure in ('count', 'institutions')
        and parts.measure = totals.measure
        and {{ matches("coalesce(totals.quote, '')", '(等级|星级)(评定|评估|评审|认定)') }}
        and {{ matches("coalesce(parts.subject, '')", '[一二三四五](级|星)|[1-5]A|A级|AA|[甲乙丙]级') }}
    qualify
        count(*) over (partition by totals.figure_id) >= 2
        and count(*) over (partition by parts.figure_id) = 1

),

operands as (

    {{ parts_sum_to_total('grades') }}

)

select * from operands
