-- Question: how much of each document was understood, and in which sections do the numbers stand that were not?
-- Reading: one row for each section with numbers that were not understood, and one without a section for a document
-- that was understood wholly. Coverage is the share of all numbers of the document that were accounted for.
with

documents as (

    select * from {{ ref('dim_document') }}

),

figures as (

    select * from {{ ref('fct_published_figures') }}

),

gaps as (

    select
        document_id,
        section_path,
        count(*) as unclaimed_in_section,
        min_by(quote, char_start) as first_quote

    from figures
    where fact_kind = 'unclaimed'
    group by document_id, section_path

),

covered as (

    select
        documents.file_name,
        documents.genre,
        documents.figures,
        documents.claimed,
        documents.no_fact,
        documents.unclaimed,
        documents.coverage,
        gaps.section_path,
        gaps.unclaimed_in_section,
        gaps.first_quote

    from documents
    left join gaps
        on documents.document_id = gaps.document_id

)

select *
from covered
order by
    coverage asc nulls first,
    file_name asc,
    unclaimed_in_section desc,
    section_path asc
