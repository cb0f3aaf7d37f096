with

readings as (

    select * from {{ ref('int_identity_readings') }}

),

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

trials as (

    select
        readings.rule_id,
        readings.document_id,
        readings.anchor_id,
        readings.reading,
        anchors.section_index,
        concat_ws('|', anchors.thing_key, anchors.measure, anchors.fund_scope, anchors.period_key) as told_of,
        count(*) = count(readings.figure_id) as is_complete,
        max(readings.nearness) as widest,
        min(readings.distance) as distance

    from readings
    inner join figures as anchors
        on readings.anchor_id = anchors.figure_id
    group by
        readings.rule_id,
        readings.document_id,
        readings.anchor_id,
        readings.reading,
        anchors.section_index,
        told_of

),

-- of several tellings of a total, the one with its parts nearest at hand speaks for all
chosen as (

    select *
    from trials
    qualify
        not is_complete
        or widest = 1
        or (
            widest = 2
            and row_number() over (
                partition by rule_id, document_id, told_of, section_index, reading, is_complete
                order by widest, distance, anchor_id
            ) = 1
        )
        or (
            widest = 3
            and row_number() over (
                partition by rule_id, document_id, told_of, reading, is_complete
                order by widest, distance, anchor_id
            ) = 1
        )

)

select * from chosen
