with

documents as (

    select * from {{ ref('dim_document') }}

),

checks as (

    select * from {{ ref('fct_reconciliation_checks') }}

),

findings as (

    select * from {{ ref('mart_reconciliation_findings') }}

),

official_tables as (

    select * from {{ ref('fct_official_tables') }}

),

table_counts as (

    select
        document_id,
        count(*) as official_tables,
        count(*) filter (where is_misread) as misread_tables

    from official_tables
    group by document_id

),

check_counts as (

    select
        document_id,
        count(*) filter (where status = 'holds') as checks_held,
        count(*) filter (where status = 'fails') as checks_failed

    from checks
    group by document_id

),

finding_counts as (

    select
        document_id,
        count(*) as findings,
        count(*) filter (where severity = 'contradiction') as contradictions,
        count(*) filter (where severity = 'unexplained') as unexplained,
        count(*) filter (where severity = 'rounding') as rounding,
        count(*) filter (where severity = 'wording') as wording,
        count(*) filter (where is_accepted) as accepted

    from findings
    group by document_id

),

scored as (

    select
        documents.document_id,
        documents.file_name,
        documents.title,
        documents.genre,
        documents.department_id,
        documents.fiscal_year,
        documents.figures,
        documents.claimed,
        documents.no_fact,
        documents.unclaimed,
        documents.coverage,
        coalesce(table_counts.official_tables, 0) as official_tables,
        coalesce(table_counts.misread_tables, 0) as misread_tables,
        coalesce(check_counts.checks_held, 0) as checks_held,
        coalesce(check_counts.checks_failed, 0) as checks_failed,
        coalesce(finding_counts.findings, 0) as findings,
        coalesce(finding_counts.contradictions, 0) as contradictions,
        coalesce(finding_counts.unexplained, 0) as unexplained,
        coalesce(finding_counts.rounding, 0) as rounding,
        coalesce(finding_counts.wording, 0) as wording,
        coalesce(finding_counts.accepted, 0) as accepted

    from documents
    left join table_counts
        on documents.document_id = table_counts.document_id
    left join check_counts
        on documents.document_id = check_counts.document_id
    left join finding_counts
        on documents.document_id = finding_counts.document_id

)

select * from scored
