with

source as (

    select * from {{ source('raw', 'number_tokens') }}

),

renamed as (

    select
        -- keys
        document_id,
        token_index,

        -- text
        token,
        cast(ocr_confidence as decimal(4, 3)) as ocr_confidence,

        -- place
        char_start,
        char_end,
        page

    from source
    where {{ of_documents_in_work() }}

)

select * from renamed
