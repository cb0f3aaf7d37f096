with

source as (

    select * from {{ source('raw', 'document_files') }}

),

renamed as (

    select
        -- keys
        document_id,

        -- file
        relative_path,
        file_name,
        sha256,
        size_bytes

    from source
    where {{ of_documents_in_work() }}

)

select * from renamed
