with

answers as (

    select * from {{ ref('int_text_answers') }}

),

rules as (

    select * from {{ ref('reconciliation_rules') }}

),

stated as (

    select
        answers.check_id,
        answers.rule_id,
        answers.document_id,
        rules.family,
        answers.status,
        rules.severity,
        coalesce(answers.found_text, answers.places_read || ' places read') as left_label,
        answers.wanted_text as right_label,
        rules.sentence_en || case
            when answers.status = 'holds' then ' (places read: ' || answers.places_read || ').'
            else
                ', but: “' || answers.found_text || '”'
                || case when answers.places_read > 1 then ' (places: ' || answers.places_read || ')' else '' end
                || coalesce(' [' || nullif(answers.section_path, '') || ']', '')
                || coalesce('; expected: ' || answers.wanted_text, '') || '.'
                || coalesce(' Possible explanation: ' || rules.explanation_en || '.', '')
        end as statement_text

    from answers
    inner join rules
        on answers.rule_id = rules.rule_id

)

select * from stated
