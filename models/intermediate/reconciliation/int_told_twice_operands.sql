{{ config(materialized='view') }} -- read once, by int_check_operands
with

tellings as (

    select * from {{ ref('int_repeatable_figures') }}

),

-- a table that gives one name several values gives the shares of those it is paid to
told_whole as (

    select *
    from tellings
    qualify
        table_index is null
        or count(distinct value_compared) over (partition by rule_id, telling_of, document_id, table_index) = 1

),

-- the value told most often, then the first, is what the others are compared with
counted as (

    select
        *,
        count(*) over (partition by rule_id, telling_of, value_compared) as times_told

    from told_whole

),

first_tellings as (

    select *
    from counted
    qualify row_number() over (partition by rule_id, telling_of order by times_told desc, char_start asc) = 1

),

-- within one sentence or table different values are different things
pairs as (

    select
        counted.rule_id,
        counted.document_id,
        counted.figure_id as left_id,
        first_tellings.figure_id as right_id,
        1 as right_multiplier,
        counted.unit_shown,
        counted.place_id as left_place,
        first_tellings.place_id as right_place,
        counted.value_compared = first_tellings.value_compared as is_told_alike

    from counted
    inner join first_tellings
        on
            counted.rule_id = first_tellings.rule_id
            and counted.telling_of = first_tellings.telling_of
            and counted.figure_id != first_tellings.figure_id
            and counted.place_id is distinct from first_tellings.place_id
            and (counted.table_index is null or counted.table_index is distinct from first_tellings.table_index)
            -- parts of one whole, or of two; items and uses of one list; the whole country beside a county
            and (
                counted.whole_id is null
                or first_tellings.whole_id is null
                or (counted.whole_id != first_tellings.whole_id and counted.whole_value = first_tellings.whole_value)
            )
            and coalesce(counted.listed_in != first_tellings.listed_in, true)
            and coalesce(counted.told_in = first_tellings.told_in, true)
            and {{ may_be_of_one_region('counted', 'first_tellings') }}
            -- 940元 a head beside 6322万元 in all
            and (
                counted.unit_shown = first_tellings.unit_shown
                or counted.value_compared between first_tellings.value_compared * 0.5
                and first_tellings.value_compared * 2
            )
    where
        counted.value_compared = first_tellings.value_compared
        or not (
            (counted.is_value_of_two_stages and counted.times_told = 1)
            or (first_tellings.is_value_of_two_stages and first_tellings.times_told = 1)
        )

),

-- labels that mostly come back with other values are those of several groups or places
identified as (

    select *
    from pairs
    window
        of_report as (partition by document_id, rule_id),
        of_places as (partition by document_id, rule_id, unit_shown, left_place, right_place)
    qualify
        rule_id != 'E_programme'
        or (
            (
                count(*) filter (where not is_told_alike) over of_report < 3
                or count(*) filter (where not is_told_alike) over of_report
                <= count(*) filter (where is_told_alike) over of_report
            )
            -- 分散供养915元、集中供养1085元 and 分散供养1125元、集中供养1480元: of two groups
            and (bool_or(is_told_alike) over of_places or count(*) over of_places = 1)
        )

),

operands as (

    {{ pairs_compared('identified') }}

)

select * from operands
