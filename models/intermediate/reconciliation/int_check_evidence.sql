with

figures as (

    select * from {{ ref('int_check_figures') }}

),

words as (

    select * from {{ ref('int_text_evidence') }}

),

quotes as (

    select
        check_id,
        quote,
        min(char_start) as char_start

    from figures
    group by
        check_id,
        quote

),

quoted as (

    select
        check_id,
        {{ list_in_order('quote', 'char_start, quote') }} as quotes

    from quotes
    group by check_id

),

collected as (

    select
        check_id,
        {{ list_in_order('figure_id', 'char_start, figure_id') }} as figure_ids,
        {{ distinct_list('page') }} as pages,
        {{ text_in_order('cast(char_start as varchar)', ' ', 'char_start') }} as char_starts

    from figures
    group by check_id

),

evidence as (

    select
        collected.check_id,
        collected.figure_ids,
        collected.pages,
        collected.char_starts,
        quoted.quotes

    from collected
    inner join quoted
        on collected.check_id = quoted.check_id

    union all

    select
        check_id,
        figure_ids,
        pages,
        char_starts,
        quotes

    from words

)

select * from evidence
