{{ config(
    materialized='incremental', incremental_strategy='append', on_schema_change='fail',
    pre_hook="{{ forget_touched('department_id') }}"
) }} -- what marts read of all departments is kept; the rest of the layer is of this run

with

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

-- what a person gets a month in the year of the report
ranged as (

    select
        department_id,
        fiscal_year,
        code as program_code,
        min(amount_yuan) as standard_low_yuan,
        max(amount_yuan) as standard_high_yuan,
        count(*) as tellings

    from figures
    where
        fact_kind = 'standard'
        and measure = 'rate'
        and rate_period = 'month'
        and coalesce(rate_per, 'person') = 'person'
        and period_year = fiscal_year
        and amount_yuan is not null
    group by department_id, fiscal_year, code

)

select * from ranged
