with

source as (

    select * from {{ source('raw', 'load_runs') }}

),

renamed as (

    select
        -- keys
        load_id,

        -- run
        cast(started_at as timestamp) as started_at,
        cast(finished_at as timestamp) as finished_at,
        loader_version,
        documents_folder,

        -- result
        files,
        loaded,
        documents_read,
        documents_retired,
        documents_replaced,
        quarantined

    from source

)

select * from renamed
