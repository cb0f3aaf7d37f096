with

source as (

    select * from {{ source('raw', 'table_checks') }}

),

renamed as (

    select
        -- keys
        document_id,
        table_index,
        check_index,

        -- sum
        check_kind,
        subject,
        cast(left_value as decimal(38, 6)) as left_value,
        cast(right_value as decimal(38, 6)) as right_value,
        cast(tolerance as decimal(38, 6)) as tolerance,
        status

    from source
    where {{ of_documents_in_work() }}

)

select * from renamed
