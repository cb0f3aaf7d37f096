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
