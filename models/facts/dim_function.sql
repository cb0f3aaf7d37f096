{{ config(materialized='table') }} -- of all documents, and small
with

functions as (

    select * from {{ ref('functions') }}

),

figures as (

    select * from {{ ref('fct_functional_classification') }}

),

listed as (

    select
        function_code,
        function_name,
        name_en,
        level,
        parent_function_code,
        true as is_listed

    from functions

),

-- lines that the seed does not hold keep the name of their first telling
met as (

    select
        function_code,
        min_by(function_name, figure_id) as function_name,
        cast(null as varchar) as name_en,
        case length(function_code) when 3 then '类' when 5 then '款' else '项' end as level,
        case when length(function_code) > 3 then left(function_code, length(function_code) - 2) end
            as parent_function_code,
        false as is_listed

    from figures
    where
        function_code is not null
        and function_code not in (select listed.function_code from listed)
    group by function_code

),

all_functions as (

    select * from listed
    union all
    select * from met

)

select * from all_functions
