with

quarantine as (

    select * from {{ ref('stg_raw__quarantine') }}

),

refused as (

    select
        relative_path,
        file_name,
        reason_code,
        reason,
        remedy,
        quarantined_at,
        sha256

    from quarantine

)

select * from refused
