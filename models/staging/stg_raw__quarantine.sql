with

source as (

    select * from {{ source('raw', 'quarantine') }}

),

renamed as (

    select
        -- file
        relative_path,
        file_name,
        sha256,

        -- why
        reason_code,
        reason,
        remedy,

        -- when
        cast(quarantined_at as timestamp) as quarantined_at,
        loader_version

    from source

)

select * from renamed
