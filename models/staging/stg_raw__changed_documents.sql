with

source as (

    select * from {{ source('raw', 'changed_documents') }}

),

renamed as (

    select
        -- keys
        document_id,
        {{ department_key() }} as department_id

    from source

)

select * from renamed
