with

checks as (

    select * from {{ ref('int_checks_judged') }}
    where status in ('holds', 'fails')

),

operands as (

    select * from {{ ref('int_check_operands') }}

),

labels as (

    select * from {{ ref('int_figure_labels') }}

),

-- each figure once, however often the arithmetic uses it
compared as (

    select
        checks.check_id,
        labels.figure_id,
        labels.char_start,
        labels.page,
        labels.quote

    from checks
    inner join operands
        on
            checks.check_id = operands.check_id
            and checks.reading = operands.reading
    inner join labels
        on operands.figure_id = labels.figure_id
    qualify row_number() over (partition by checks.check_id, labels.figure_id order by operands.term) = 1

)

select * from compared
