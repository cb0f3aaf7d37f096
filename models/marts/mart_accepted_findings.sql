with

accepted as (

    select * from {{ ref('accepted_findings') }}

),

documents as (

    select * from {{ ref('dim_document') }}

),

findings as (

    select * from {{ ref('fct_reconciliation_findings') }}

),

-- the document by its name, its id or the digest of its bytes
named as (

    select
        accepted.*,
        documents.document_id

    from accepted
    left join documents
        on accepted.document in (documents.file_name, documents.document_id, documents.sha256)

),

matched as (

    select
        named.document,
        named.rule_id,
        named.char_starts,
        named.reason,
        named.accepted_by,
        named.document_id,
        findings.finding_id,
        case
            when findings.finding_id is not null then 'accepted'
            when named.document_id is null then 'document_not_loaded'
            else 'no_such_finding'
        end as acceptance

    from named
    left join findings
        on
            named.document_id = findings.document_id
            and named.rule_id = findings.rule_id
            and named.char_starts = findings.char_starts

)

select * from matched
