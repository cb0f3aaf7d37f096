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

terms as (

    select
        checks.check_id,
        operands.term,
        operands.sign,
        operands.role,
        count(*) + cast(max(operands.multiplier) != 1 as integer) as term_operands,
        min(labels.char_start) as char_start,
        min(labels.section_path) as section_path,
        string_agg(labels.label, ' × ' order by operands.factor, labels.char_start)
        || case
            when max(operands.multiplier) != 1 then ' × ' || {{ shown_number('max(operands.multiplier)') }} else ''
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
        operands.term,
        operands.sign,
        operands.role

),

signed as (

    select
        *,
        case
            when row_number() over one_side = 1 then case when sign < 0 then '−' else '' end
            when sign < 0 then ' − '
            else ' + '
        end || term_text as term_in_line

    from terms
    window one_side as (partition by check_id, role order by sign desc, char_start, term)

),

sides as (

    select
        check_id,
        role,
        string_agg(term_in_line, '' order by sign desc, char_start, term) as arithmetic,
        sum(term_operands) as operands,
        list_sort(list_distinct(list(section_path))) as section_paths

    from signed
    group by
        check_id,
        role

)

select * from sides
