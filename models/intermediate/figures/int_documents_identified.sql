with

documents as (

    select * from {{ ref('stg_raw__documents') }}

),

identified as (

    select
        document_id,
        file_name,
        relative_path,
        format,
        encoding,
        sha256,
        size_bytes,
        characters,
        pages,
        title,
        genre,
        department_name,
        region_code,
        fiscal_year,
        {{ department_key() }} as department_id

    from documents

)

select * from identified
