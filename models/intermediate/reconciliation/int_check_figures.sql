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

    select distinct
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

),

quotes as (

    select
        check_id,
        quote,
        min(page) as page,
        min(char_start) as char_start

    from compared
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
        compared.check_id,
        {{ list_in_order('compared.figure_id', 'compared.char_start, compared.figure_id') }} as figure_ids,
        list_sort(list_distinct(list(compared.page) filter (where compared.page is not null))) as pages,
        string_agg(cast(compared.char_start as varchar), ' ' order by compared.char_start) as char_starts,
        min(compared.char_start) as first_char_start,
        any_value(quoted.quotes) as quotes

    from compared
    inner join quoted
        on compared.check_id = quoted.check_id
    group by compared.check_id

)

select * from collected
