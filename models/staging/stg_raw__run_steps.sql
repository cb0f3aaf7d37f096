with

source as (

    select * from {{ source('raw', 'run_steps') }}

),

renamed as (

    select
        -- keys
        load_id,
        step,

        -- run
        cast(started_at as timestamp) as started_at,
        cast(finished_at as timestamp) as finished_at,
        seconds,

        -- result
        row_count

    from source

)

select * from renamed
