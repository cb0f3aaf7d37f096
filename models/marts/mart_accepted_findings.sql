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

stems as (

    select
        document_id,
        sha256,
        file_name,
        {{ replace_all('file_name', '[.][^.]*$', '') }} as file_stem

    from documents

),

-- the document by its name, with or without ending, its id or the digest of its bytes
named as (

    select
        accepted.*,
        stems.document_id

    from accepted
    left join stems
        on accepted.document in (stems.file_name, stems.file_stem, stems.document_id, stems.sha256)

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
