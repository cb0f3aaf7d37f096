with

checks as (

    select * from {{ ref('int_checks_judged') }}
    where status in ('holds', 'fails')

),

rules as (

    select * from {{ ref('reconciliation_rules') }}

),

sides as (

    select * from {{ ref('int_check_sides') }}

),

labels as (

    select * from {{ ref('int_figure_labels') }}

),

-- the values in the unit of the figure under test
shown as (

    select
        checks.check_id,
        checks.rule_id,
        checks.document_id,
        checks.status,
        checks.severity,
        checks.has_approximate,
        rules.family,
        rules.relation,
        rules.shape,
        rules.sentence_en,
        rules.explanation_en,
        sides.left_label,
        sides.right_label,
        sides.left_place,
        sides.right_place,
        sides.right_operands,
        labels.unit_of_checks as unit,
        {{ in_shown_unit('checks.left_value') }} as left_value,
        {{ in_shown_unit('checks.right_value') }} as right_value,
        {{ in_shown_unit('checks.difference') }} as difference,
        {{ in_shown_unit('checks.tolerance') }} as tolerance

    from checks
    inner join rules
        on checks.rule_id = rules.rule_id
    inner join sides
        on checks.check_id = sides.check_id
    inner join labels
        on checks.anchor_id = labels.figure_id

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
        *,
        sentence_en || case status when 'fails' then ', but: ' else ': ' end
        || left_label || coalesce(' [' || left_place || ']', '')
        || ' ' || relation_word || ' '
        || right_label || right_result || coalesce(' [' || right_place || ']', '')
        || difference_told || '.' || approximate_told || explanation_told as statement_text

    from worded

)

select * from stated
