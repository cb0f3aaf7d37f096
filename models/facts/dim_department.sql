{{ config(materialized='table') }} -- of all documents, and small
with

documents as (

    select * from {{ ref('dim_document') }}

),

regions as (

    select * from {{ ref('dim_region') }}

),

-- of the names that its reports print, the one that says most of the divisions above
departments as (

    select
        department_id,
        {{ first_of_list(list_in_order('department_name', 'length(department_name) desc, department_name asc')) }}
            as department_name,
        region_code,
        min(fiscal_year) as first_fiscal_year,
        max(fiscal_year) as last_fiscal_year,
        count(*) as documents

    from documents
    group by department_id, region_code

),

placed as (

    select
        departments.department_id,
        departments.department_name,
        departments.region_code,
        regions.region_name,
        regions.full_name as region_full_name,
        coalesce(regions.level, 'unknown') as level,
        departments.first_fiscal_year,
        departments.last_fiscal_year,
        departments.documents

    from departments
    left join regions
        on departments.region_code = regions.region_code

)

select * from placed
