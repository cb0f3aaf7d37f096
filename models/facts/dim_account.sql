{{ config(materialized='table') }} -- of all documents, and small
with

accounts as (

    select * from {{ ref('accounts') }}

),

listed as (

    select
        account_code,
        name_zh,
        name_en,
        category

    from accounts

)

select * from listed
