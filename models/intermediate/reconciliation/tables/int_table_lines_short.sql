with

answers as (

    select * from {{ ref('int_checks_answered') }}
    where status = 'fails'

),

formed as (

    select * from {{ ref('int_checks_formed') }}
    where rule_id in ('J_levels', 'J_totals')

),

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

-- a line that lacks amounts in several columns: a line below it was left out or lost
short as (

    select answers.check_id

    from answers
    inner join formed
        on
            answers.check_id = formed.check_id
            and answers.reading = formed.reading
    inner join figures as anchors
        on formed.anchor_id = anchors.figure_id
    where answers.difference > answers.tolerance + formed.finest_step
    qualify count(*) over (partition by formed.rule_id, anchors.place_id) > 1

)

select * from short
