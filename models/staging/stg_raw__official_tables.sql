with

source as (

    select * from {{ source('raw', 'official_tables') }}

),

renamed as (

    select
        -- keys
        document_id,
        table_index,
        table_code,

        -- table
        table_title,
        unit,

        -- how it was read
        figures,
        unread_figures,
        unknown_headers,
        orphan_codes

    from source
    where {{ of_documents_in_work() }}

)

select * from renamed
