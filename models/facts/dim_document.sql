with

documents as (

    select * from {{ ref('int_documents_identified') }}

),

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

fact_kinds as (

    select * from {{ ref('fact_kinds') }}

),

counts as (

    select
        figures.document_id,
        count(*) as figures,
        count(*) filter (where fact_kinds.is_fact) as claimed,
        count(*) filter (where figures.fact_kind = 'none') as no_fact,
        count(*) filter (where figures.fact_kind = 'unclaimed') as unclaimed

    from figures
    inner join fact_kinds
        on figures.fact_kind = fact_kinds.fact_kind
    group by figures.document_id

),

counted as (

    select
        documents.document_id,
        documents.file_name,
        documents.relative_path,
        documents.relative_paths,
        documents.format,
        documents.encoding,
        documents.sha256,
        documents.size_bytes,
        documents.characters,
        documents.pages,
        documents.title,
        documents.genre,
        documents.department_id,
        documents.department_name,
        documents.region_code,
        documents.fiscal_year,
        documents.published_on,
        documents.editions,
        documents.is_superseded,
        coalesce(counts.figures, 0) as figures,
        coalesce(counts.claimed, 0) as claimed,
        coalesce(counts.no_fact, 0) as no_fact,
        coalesce(counts.unclaimed, 0) as unclaimed,
        {{ divide_exactly('(counts.claimed + counts.no_fact)', 'counts.figures') }} as coverage

    from documents
    left join counts
        on documents.document_id = counts.document_id

)

select * from counted
