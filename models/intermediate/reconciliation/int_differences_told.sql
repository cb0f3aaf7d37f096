with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

-- 五保老人118名，集中36名，分散98名（年内去世16名）: the sentence tells by how much its parts are off
told as (

    select distinct
        anchors.figure_id as anchor_id,
        beside.value_compared as told_difference

    from figures as anchors
    inner join figures as beside
        on
            anchors.place_id = beside.place_id
            and anchors.unit_compared = beside.unit_compared
            and anchors.table_index is null

)

select * from told
