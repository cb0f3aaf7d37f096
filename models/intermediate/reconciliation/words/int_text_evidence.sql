with

answers as (

    select * from {{ ref('int_text_answers') }}

),

figures as (

    select * from {{ ref('int_text_figures') }}

),

collected as (

    select
        check_id,
        {{ list_in_order('figure_id', 'char_start, figure_id') }} as figure_ids

    from figures
    group by check_id

),

evidence as (

    select
        answers.check_id,
        {{ list_or_empty('collected.figure_ids') }} as figure_ids,
        answers.pages,
        cast(answers.char_start as varchar) as char_starts,
        answers.quotes

    from answers
    left join collected
        on answers.check_id = collected.check_id

)

select * from evidence
