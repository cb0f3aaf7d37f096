with

operands as (

    select * from {{ ref('int_check_operands') }}

),

checks as (

    select * from {{ ref('int_checks_judged') }}
    where status in ('holds', 'fails')

),

labels as (

    select * from {{ ref('int_figure_labels') }}

),

-- the figures of a term with their labels as published, as in 70元/月 × 13793人次 × 12
terms as (

    select
        checks.check_id,
        operands.role,
        operands.sign,
        operands.term,
        count(*) + cast(max(operands.multiplier) != 1 as integer) as term_operands,
        min(labels.char_start) as char_start,
        min(labels.section_path) as section_path,
        string_agg(labels.figure_label, ' × ' order by operands.factor, labels.char_start)
        || case
            when max(operands.multiplier) = 1 then ''
            else ' × ' || {{ shown_number('max(operands.multiplier)') }}
        end as term_text

    from checks
    inner join operands
        on
            checks.check_id = operands.check_id
            and checks.reading = operands.reading
    inner join labels
        on operands.figure_id = labels.figure_id
    group by
        checks.check_id,
        operands.role,
        operands.sign,
        operands.term

),

-- what is added stands before what is subtracted, each in the order of the text
ordered as (

    select
        *,
        case when role in ('left', 'told') then 'left' else 'right' end as side,
        row_number() over (
            partition by check_id, role
            order by sign desc, char_start asc, term asc
        ) as term_number

    from terms

),

signed as (

    select
        *,
        case
            when term_number = 1 and sign > 0 then term_text
            when term_number = 1 then '−' || term_text
            when sign > 0 then ' + ' || term_text
            else ' − ' || term_text
        end as term_in_line

    from ordered

)

select * from signed
