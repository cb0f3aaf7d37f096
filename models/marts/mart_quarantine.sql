with

quarantine as (

    select * from {{ ref('stg_raw__quarantine') }}

),

-- names that are no valid text may look alike, so that a path alone is no key
refused as (

    select
        row_number() over (
            order by relative_path asc nulls last, sha256 asc nulls last, reason asc nulls last
        ) as quarantine_id,
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
