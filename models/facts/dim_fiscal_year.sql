{{ config(materialized='table') }} -- of all documents, and small
with

figures as (

    select * from {{ ref('fct_published_figures') }}

),

documents as (

    select * from {{ ref('dim_document') }}

),

-- years of reports, and years that facts are told of
years as (

    select fiscal_year
    from documents
    where fiscal_year is not null

    union

    select period_year as fiscal_year
    from figures
    where period_year is not null

),

reports as (

    select
        fiscal_year,
        count(*) as documents

    from documents
    group by fiscal_year

),

dated as (

    select
        years.fiscal_year,
        {{ make_date('years.fiscal_year', 1, 1) }} as starts_on,
        {{ make_date('years.fiscal_year', 12, 31) }} as ends_on,
        coalesce(reports.documents, 0) as documents

    from years
    left join reports
        on years.fiscal_year = reports.fiscal_year

)

select * from dated
