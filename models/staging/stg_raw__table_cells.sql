with

source as (

    select * from {{ source('raw', 'table_cells') }}

),

renamed as (

    select
        -- keys
        document_id,
        table_index,
        row_index,
        column_index,
        section_index,

        -- text
        table_title,
        text as cell_text,

        -- place
        char_start,
        char_end,
        page

    from source
    where {{ of_documents_in_work() }}

)

select * from renamed
