{{ config(materialized='table') }} -- of all documents, and small
with

economics as (

    select * from {{ ref('economics') }}

),

figures as (

    select * from {{ ref('fct_published_figures') }}

),

listed as (

    select
        economic_code,
        economic_name,
        name_en,
        level,
        parent_economic_code,
        true as is_listed

    from economics

),

-- lines that the seed does not hold keep the name of their first telling
met as (

    select
        code as economic_code,
        min_by(subject, figure_id) as economic_name,
        cast(null as varchar) as name_en,
        case length(code) when 3 then '类' else '款' end as level,
        case when length(code) > 3 then left(code, 3) end as parent_economic_code,
        false as is_listed

    from figures
    where
        fact_kind = 'economic'
        and code is not null
        and code not in (select listed.economic_code from listed)
    group by code

),

all_economics as (

    select * from listed
    union all
    select * from met

)

select * from all_economics
