{{ config(
    materialized='incremental', incremental_strategy='append', on_schema_change='fail',
    pre_hook="{{ forget_touched('department_id') }}"
) }} -- what marts read of all departments is kept; the rest of the layer is of this run

with

figures as (

    select * from {{ ref('int_beneficiary_figures_ranked') }}

),

preferred as (

    select *
    from figures
    where preference_rank = 1

),

gathered as (

    select
        department_id,
        fiscal_year,
        category_code,
        min(category_family) as category_family,
        cast(max(quantity) filter (where statistic = 'persons') as bigint) as persons,
        max(period_end) filter (where statistic = 'persons') as persons_as_at,
        cast(max(quantity) filter (where statistic = 'households') as bigint) as households,
        max(period_end) filter (where statistic = 'households') as households_as_at,
        cast(max(quantity) filter (where statistic = 'person_times') as bigint) as person_times,
        max(period_end) filter (where statistic = 'person_times') as person_times_until,
        cast(max(quantity) filter (where statistic = 'beds') as bigint) as beds,
        cast(max(quantity) filter (where statistic = 'institutions') as bigint) as institutions,
        cast(max(quantity) filter (where statistic = 'cases') as bigint) as cases,
        bool_or(is_approximate) as is_approximate,
        cast(sum(tellings) as bigint) as tellings

    from preferred
    group by department_id, fiscal_year, category_code

)

select * from gathered
