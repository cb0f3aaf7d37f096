with

answers as (

    select * from {{ ref('int_checks_answered') }}
    where status = 'fails' and difference > 0

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

-- lists that lack exactly an amount which the report tells elsewhere: an item of theirs that stands apart
left_out as (

    select distinct answers.check_id

    from answers
    inner join formed
        on
            answers.check_id = formed.check_id
            and answers.reading = formed.reading
    inner join rules
        on formed.rule_id = rules.rule_id
    inner join figures
        on
            formed.document_id = figures.document_id
            and answers.difference = figures.value_compared
            and figures.unit_compared = 'yuan'
    left join operands
        on
            answers.check_id = operands.check_id
            and figures.figure_id = operands.figure_id
    where operands.figure_id is null

)

select * from left_out
