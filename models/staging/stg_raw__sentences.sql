with

source as (

    select * from {{ source('raw', 'sentences') }}

),

renamed as (

    select
        -- keys
        document_id,
        sentence_index,
        block_index,
        section_index,

        -- text
        text as sentence_text,

        -- place
        char_start,
        char_end,
        page

    from source
    where {{ of_documents_in_work() }}

)

select * from renamed
