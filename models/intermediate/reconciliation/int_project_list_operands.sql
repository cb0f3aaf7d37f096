{{ config(materialized='view') }} -- read once, by int_check_operands
with

reached as (

    select * from {{ ref('int_project_list_reaches') }}
    where reach is not null

),

-- the nearest list with two projects or more
lists as (

    select
        total_id,
        min(reach) as reach

    from (
        select
            total_id,
            reach
        from reached
        where measure = total_measure
        group by
            total_id,
            reach
        having count(distinct project_key) >= 2
    ) as counted
    group by total_id

),

listed as (

    select
        reached.*,
        row_number() over (
            partition by reached.total_id, reached.project_key, reached.measure
            order by reached.reach, reached.char_start
        ) as telling

    from reached
    inner join lists
        on
            reached.total_id = lists.total_id
            and reached.reach <= lists.reach

),

-- each project once; a project of the list without the amount asked for makes the sum incomplete
parts as (

    select
        case total_measure when 'final' then 'A_named_projects' else 'F_project_changes' end as rule_id,
        document_id,
        total_id,
        max(figure_id) filter (where measure = total_measure and telling = 1) as part_id

    from listed
    group by
        document_id,
        total_id,
        total_measure,
        project_key
    having total_measure = 'final' or part_id is not null

),

operands as (

    {{ parts_sum_to_total('parts') }}

)

select * from operands
