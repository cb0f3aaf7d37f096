with

findings as (

    select * from {{ ref('fct_reconciliation_findings') }}

),

rules as (

    select * from {{ ref('reconciliation_rules') }}

),

documents as (

    select * from {{ ref('dim_document') }}

),

accepted as (

    select
        finding_id,
        min(reason) as reason

    from {{ ref('mart_accepted_findings') }}
    where acceptance = 'accepted'
    group by finding_id

),

judged as (

    select
        findings.finding_id,
        findings.document_id,
        documents.file_name,
        findings.rule_id,
        rules.name_zh as rule_name_zh,
        rules.name_en as rule_name_en,
        findings.family,
        findings.severity,
        findings.left_value,
        findings.right_value,
        findings.difference,
        findings.unit,
        findings.left_label,
        findings.right_label,
        findings.statement,
        findings.quotes,
        findings.pages,
        findings.figure_ids,
        findings.char_starts,
        findings.other_checks,
        accepted.reason is not null as is_accepted,
        accepted.reason as accepted_reason

    from findings
    inner join rules
        on findings.rule_id = rules.rule_id
    inner join documents
        on findings.document_id = documents.document_id
    left join accepted
        on findings.finding_id = accepted.finding_id

)

select * from judged
