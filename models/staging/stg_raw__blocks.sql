with

source as (

    select * from {{ source('raw', 'blocks') }}

),

renamed as (

    select
        -- keys
        document_id,
        block_index,
        section_index,

        -- text
        block_kind,
        text as block_text,

        -- place
        char_start,
        char_end,
        page

    from source
    where {{ of_documents_in_work() }}

)

select * from renamed
