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

-- a form that does not say the stage of the parts of its total: they make the total of another stage in the same row
of_other_stages as (

    select distinct answers.check_id

    from answers
    inner join formed
        on
            answers.check_id = formed.check_id
            and answers.reading = formed.reading
    inner join rules
        on formed.rule_id = rules.rule_id
    inner join figures as anchors
        on formed.anchor_id = anchors.figure_id
    inner join figures as told
        on
            anchors.place_id = told.place_id
            and anchors.code_compared = told.code_compared
            and anchors.measure != told.measure
            and anchors.table_index = told.table_index
            and abs(told.value_compared - answers.right_value) <= answers.tolerance

)

select * from of_other_stages
