with

official_tables as (

    select * from {{ ref('int_official_tables_judged') }}

),

documents as (

    select * from {{ ref('int_documents_identified') }}

),

read as (

    select
        -- keys
        official_tables.document_id,
        official_tables.table_index,
        documents.department_id,
        documents.fiscal_year,

        -- table
        official_tables.table_code,
        official_tables.table_title,
        official_tables.unit,

        -- how it was read
        official_tables.figures,
        official_tables.unread_figures,
        official_tables.unknown_headers,
        official_tables.orphan_codes,
        official_tables.sums_held,
        official_tables.sums_rounded,
        official_tables.sums_failed,
        official_tables.fault,
        official_tables.fault is not null as is_misread

    from official_tables
    inner join documents
        on official_tables.document_id = documents.document_id

)

select * from read
