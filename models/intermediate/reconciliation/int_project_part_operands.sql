{{ config(materialized='view') }} -- read once, by int_check_operands
with

figures as (

    select * from {{ ref('int_figures_comparable') }}
    where fact_kind = 'project'

),

-- parts named under their project
named_under as (

    select
        'A_nested_projects' as rule_id,
        wholes.document_id,
        wholes.figure_id as total_id,
        wholes.value_compared + wholes.value_up as total_at_most,
        parts.figure_id as part_id,
        parts.value_compared - parts.value_down as part_at_least,
        parts.part_of_figure_id is not null and parts.part_of_figure_id = wholes.figure_id as is_told

    from figures as wholes
    inner join figures as parts
        on
            wholes.document_id = parts.document_id
            and wholes.project_key = parts.parent_project_key
            and wholes.measure = parts.measure
            and wholes.section_index = parts.section_index
            and {{ scopes_agree('wholes', 'parts') }}
    where
        wholes.measure_group = 'stage'
        and not wholes.is_of_another
        and wholes.project_key != parts.project_key
    qualify row_number() over (
        partition by parts.figure_id
        order by
            coalesce(parts.part_of_figure_id = wholes.figure_id, false) desc,
            abs(parts.char_start - wholes.char_start) asc,
            wholes.char_start asc
    ) = 1

),

-- where only the place says that they are parts, some may be parts of others; some that leave out a tenth are examples
nested as (

    select
        rule_id,
        document_id,
        total_id,
        part_id

    from named_under
    window of_total as (partition by total_id)
    qualify
        count(*) over of_total > 1 and sum(part_at_least) over of_total >= total_at_most * 0.9
        and (bool_and(is_told) over of_total or sum(part_at_least) over of_total <= total_at_most)

),

-- amounts without a stage that the text of a project says it went to, but no parts of one of them
used as (

    select
        'F_project_items' as rule_id,
        wholes.document_id,
        wholes.figure_id as total_id,
        parts.figure_id as part_id

    from figures as wholes
    inner join figures as parts
        on
            wholes.document_id = parts.document_id and wholes.project_key = parts.project_key
            and wholes.section_index = parts.section_index and wholes.period_key = parts.period_key
            and wholes.char_start < parts.char_start
            and wholes.value_compared != parts.value_compared
    where
        wholes.measure = 'final' and not wholes.is_of_another
        and parts.measure = 'amount' and parts.account_flow is distinct from 'revenue'
        and coalesce(parts.part_of_figure_id, wholes.figure_id) = wholes.figure_id
        and not {{ matches('parts.quote', '季度|合计|前.个月|另有|各[0-9]') }}
    -- the largest telling of the section: less was spent on one kind of uses
    qualify wholes.value_compared = max(wholes.value_compared) over (partition by parts.figure_id)

),

parts as (

    select * from nested

    union all

    select * from used

),

operands as (

    {{ parts_sum_to_total('parts') }}

)

select * from operands
