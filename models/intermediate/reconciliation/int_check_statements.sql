with

shown as (

    select * from {{ ref('int_checks_shown') }}

),

words as (

    select * from {{ ref('int_text_statements') }}

),

-- the pieces of the sentence that a reader gets
worded as (

    select
        *,
        case
            when status = 'fails' then 'against'
            when shape = 'wording' then 'beside'
            else relation
        end as relation_word,
        case
            when right_value is null then ' (nothing to divide by)'
            when right_operands > 1 then ' = ' || {{ shown_number('right_value') }} || unit
            else ''
        end as right_result,
        case
            when shape = 'wording' or difference is null then ''
            else
                ': difference ' || {{ shown_number('difference') }} || unit
                || ', tolerance ' || {{ shown_number('tolerance') }} || unit
        end as difference_told,
        case
            when has_approximate then ' Approximate figures have the room of their last digit.' else ''
        end as approximate_told,
        case
            when status = 'fails' and severity = 'unexplained'
                then ' Possible explanation: ' || coalesce(explanation_en, 'a figure is told only approximately') || '.'
            else ''
        end as explanation_told

    from shown

),

stated as (

    select
        check_id,
        rule_id,
        document_id,
        family,
        status,
        severity,
        left_label,
        right_label,
        left_value,
        right_value,
        difference,
        tolerance,
        unit,
        sentence_en || case status when 'fails' then ', but: ' else ': ' end
        || left_label || coalesce(' [' || left_place || ']', '')
        || ' ' || relation_word || ' '
        || right_label || right_result || coalesce(' [' || right_place || ']', '')
        || difference_told || '.' || approximate_told || explanation_told as statement_text

    from worded

    union all

    select
        check_id,
        rule_id,
        document_id,
        family,
        status,
        severity,
        left_label,
        right_label,
        null as left_value,
        null as right_value,
        null as difference,
        null as tolerance,
        null as unit,
        statement_text

    from words

)

select * from stated
