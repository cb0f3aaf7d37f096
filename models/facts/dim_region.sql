{{ config(materialized='table') }} -- of all documents, and small
with

regions as (

    select * from {{ ref('regions') }}

),

-- a prefecture without counties stands twice in the list under one code
divisions as (

    select
        *,
        row_number() over (partition by region_code order by length(full_name), level desc) as listing

    from regions

),

named as (

    select
        divisions.region_code,
        divisions.region_name,
        divisions.full_name,
        divisions.level,
        divisions.parent_code,
        parents.region_name as parent_name,
        provinces.region_name as province_name

    from divisions
    left join divisions as parents
        on
            divisions.parent_code = parents.region_code
            and parents.listing = 1
    left join divisions as provinces
        on
            left(divisions.region_code, 2) || '0000' = provinces.region_code
            and provinces.listing = 1
    where divisions.listing = 1

)

select * from named
