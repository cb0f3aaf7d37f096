with

source as (

    select * from {{ source('raw', 'changed_documents') }}

),

renamed as (

    select
        -- keys
        document_id,

        -- department that it had
        department_name,
        region_code

    from source

)

select * from renamed
