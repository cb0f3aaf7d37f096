with

source as (

    select * from {{ source('raw', 'sections') }}

),

renamed as (

    select
        -- keys
        document_id,
        section_index,
        parent_index,

        -- heading
        level as section_level,
        number as section_number,
        title as section_title,
        section_path,

        -- place
        char_start,
        char_end

    from source
    where {{ of_documents_in_work() }}

)

select * from renamed
