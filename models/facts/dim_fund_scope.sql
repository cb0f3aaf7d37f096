{{ config(materialized='table') }} -- of all documents, and small
with

fund_scopes as (

    select * from {{ ref('fund_scopes') }}

),

listed as (

    select
        fund_scope,
        name_zh,
        name_en,
        preference_order,
        scope_class

    from fund_scopes

)

select * from listed
