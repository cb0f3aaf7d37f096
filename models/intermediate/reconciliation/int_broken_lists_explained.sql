with

answers as (

    select * from {{ ref('int_checks_answered') }}
    where status = 'fails'

),

formed as (

    select * from {{ ref('int_checks_formed') }}

),

rules as (

    select * from {{ ref('reconciliation_rules') }}
    where list_completeness = 'open' and relation = '='

),

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

operands as (

    select * from {{ ref('int_check_operands') }}

),

broken_lists as (

    select
        answers.check_id,
        answers.right_value,
        answers.difference,
        answers.tolerance,
        formed.document_id,
        formed.anchor_id

    from answers
    inner join formed
        on
            answers.check_id = formed.check_id
            and answers.reading = formed.reading
    inner join rules
        on formed.rule_id = rules.rule_id

),

-- lists that lack exactly an amount which the report tells elsewhere: an item of theirs that stands apart
left_out as (

    select broken_lists.check_id

    from broken_lists
    inner join figures
        on
            broken_lists.document_id = figures.document_id
            and broken_lists.difference = figures.value_compared
            and figures.unit_compared = 'yuan'
    left join operands
        on
            broken_lists.check_id = operands.check_id
            and figures.figure_id = operands.figure_id
    where
        broken_lists.difference > 0
        and operands.figure_id is null

),

-- a form that does not say the stage of the parts of its total: they make the total of another stage in the same row
of_other_stages as (

    select broken_lists.check_id

    from broken_lists
    inner join figures as anchors
        on broken_lists.anchor_id = anchors.figure_id
    inner join figures as told
        on
            anchors.place_id = told.place_id
            and anchors.code_compared = told.code_compared
            and anchors.measure != told.measure
            and anchors.table_index = told.table_index
            and abs(told.value_compared - broken_lists.right_value) <= broken_lists.tolerance

),

short_lines as (

    select * from {{ ref('int_table_lines_short') }}

),

explained as (

    select * from left_out

    union distinct

    select check_id from short_lines

    union distinct

    select * from of_other_stages

)

select * from explained
