with

documents as (

    select * from {{ ref('stg_raw__documents') }}

),

files as (

    select * from {{ ref('stg_raw__document_files') }}

),

genres as (

    select * from {{ ref('genres') }}

),

regions as (

    select * from {{ ref('regions') }}

),

names as (

    select
        document_id,
        {{ list_in_order('relative_path', 'relative_path') }} as relative_paths

    from files
    group by document_id

),

identified as (

    select
        documents.document_id,
        documents.file_name,
        documents.relative_path,
        {{ list_or_empty('names.relative_paths') }} as relative_paths,
        documents.format,
        documents.encoding,
        documents.sha256,
        documents.size_bytes,
        documents.characters,
        documents.pages,
        documents.title,
        documents.genre,
        documents.department_name,
        documents.region_code,
        documents.fiscal_year,
        documents.published_on,
        {{ department_key('documents', 'regions') }} as department_id,
        case
            when genres.is_yearly and documents.fiscal_year is not null and documents.department_name is not null
                then documents.genre
            else documents.document_id
        end as report

    from documents
    left join genres
        on documents.genre = genres.genre
    left join regions
        on documents.region_code = regions.region_code
    left join names
        on documents.document_id = names.document_id

),

-- files that claim to be the same report of a year are all kept; the one published last is preferred
ranked as (

    select
        *,
        count(*) over (partition by department_id, fiscal_year, report) as editions,
        row_number() over (
            partition by department_id, fiscal_year, report
            order by published_on desc nulls last, document_id asc
        ) > 1 as is_superseded

    from identified

)

select * from ranked
