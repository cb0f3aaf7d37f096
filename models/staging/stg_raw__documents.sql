with

source as (

    select * from {{ source('raw', 'documents') }}

),

renamed as (

    select
        -- keys
        document_id,

        -- file
        file_name,
        relative_path,
        format,
        encoding,
        sha256,
        size_bytes,
        characters,
        pages,

        -- what it says of itself
        title,
        genre,
        department_name,
        region_code,
        fiscal_year,
        published_on,

        -- load
        loader_version

    from source
    where {{ of_documents_in_work() }}

)

select * from renamed
