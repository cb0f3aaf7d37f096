with

checks as (

    select * from {{ ref('fct_reconciliation_checks') }}

),

evidence as (

    select * from {{ ref('int_check_evidence') }}

),

causes as (

    select * from {{ ref('int_failed_checks_grouped') }}

),

rules as (

    select * from {{ ref('reconciliation_rules') }}

),

documents as (

    select * from {{ ref('int_documents_identified') }}

),

accepted as (

    select * from {{ ref('accepted_findings') }}

),

-- further checks that the same cause breaks, as sentences
followers as (

    select
        causes.cause_check_id,
        {{ list_in_order('checks.statement', 'checks.rule_id, checks.check_id') }} as other_checks

    from causes
    inner join checks
        on causes.check_id = checks.check_id
    where causes.check_id != causes.cause_check_id
    group by causes.cause_check_id

),

findings as (

    select
        checks.check_id as finding_id,
        checks.document_id,
        documents.file_name,
        checks.rule_id,
        rules.name_zh as rule_name_zh,
        rules.name_en as rule_name_en,
        checks.family,
        checks.severity,
        checks.left_value,
        checks.right_value,
        checks.difference,
        checks.unit,
        checks.left_label,
        checks.right_label,
        checks.statement,
        evidence.quotes,
        evidence.pages,
        checks.figure_ids,
        {{ list_or_empty('followers.other_checks') }} as other_checks,
        accepted.reason is not null as is_accepted,
        accepted.reason as accepted_reason

    from causes
    inner join checks
        on causes.check_id = checks.check_id
    inner join evidence
        on checks.check_id = evidence.check_id
    inner join rules
        on checks.rule_id = rules.rule_id
    inner join documents
        on checks.document_id = documents.document_id
    left join followers
        on checks.check_id = followers.cause_check_id
    left join accepted
        on
            documents.sha256 = accepted.sha256
            and checks.rule_id = accepted.rule_id
            and evidence.char_starts = accepted.char_starts
    where causes.check_id = causes.cause_check_id

)

select * from findings
