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

documents as (

    select * from {{ ref('int_documents_identified') }}

),

-- the figures of a term with their labels as published, as in 70元/月 × 13793人次 × 12
terms as (

    select
        checks.check_id,
        operands.role,
        operands.sign,
        operands.term,
        case when operands.role in ('left', 'told') then 'left' else 'right' end as side,
        count(*) + cast(max(operands.multiplier) != 1 as integer) as term_operands,
        min(labels.char_start) as char_start,
        min(labels.section_path) as section_path,
        min(documents.file_name) as file_name,
        bool_or(labels.document_id != checks.document_id) as is_of_other_document,
        {{ text_in_order('labels.figure_label', ' × ', 'operands.factor, labels.char_start') }}
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
    inner join documents
        on labels.document_id = documents.document_id
    group by
        checks.check_id,
        operands.role,
        operands.sign,
        operands.term

),

-- what is added stands before what is subtracted, each in the order of the text; two documents are named
signed as (

    select
        *,
        concat_ws(
            ' / ',
            case when bool_or(is_of_other_document) over (partition by check_id) then file_name end,
            nullif(section_path, '')
        ) as place,
        row_number() over in_line as term_number,
        case
            when row_number() over in_line = 1 then case when sign < 0 then '−' else '' end
            when sign < 0 then ' − '
            else ' + '
        end || term_text as term_in_line

    from terms
    window in_line as (
        partition by check_id, role
        order by sign desc, char_start asc, term asc
    )

)

select * from signed
