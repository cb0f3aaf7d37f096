with

checks as (

    select
        check_id,
        rule_id,
        document_id,
        status
    from {{ ref('int_checks_judged') }}

    union all

    select
        check_id,
        rule_id,
        document_id,
        status
    from {{ ref('int_text_answers') }}

),

documents as (

    select * from {{ ref('int_documents_identified') }}

),

rules as (

    select * from {{ ref('reconciliation_rules') }}

),

counted as (

    select
        documents.document_id,
        rules.rule_id,
        rules.family,
        count(checks.check_id) filter (where checks.status = 'holds') as checks_held,
        count(checks.check_id) filter (where checks.status = 'fails') as checks_failed,
        count(checks.check_id) filter (where checks.status = 'missing_input') as checks_missing_input

    from documents
    cross join rules
    left join checks
        on
            documents.document_id = checks.document_id
            and rules.rule_id = checks.rule_id
    group by
        documents.document_id,
        rules.rule_id,
        rules.family

),

answered as (

    select
        *,
        case
            when checks_failed > 0 then 'fails'
            when checks_held > 0 then 'holds'
            when checks_missing_input > 0 then 'missing_input'
            else 'not_applicable'
        end as answer

    from counted

)

select * from answered
