with

changed as (

    select * from {{ ref('stg_raw__changed_documents') }}

),

regions as (

    select * from {{ ref('regions') }}

),

identified as (

    select
        changed.document_id,
        {{ department_key('changed', 'regions') }} as department_id

    from changed
    left join regions
        on changed.region_code = regions.region_code

)

select * from identified
