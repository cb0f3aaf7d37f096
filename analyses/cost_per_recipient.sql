-- Question: what does a recipient of a benefit cost a department in a year, and a person-time of it?
-- Reading: one programme below the other, the dearest department first. An empty cell means that money and people were
-- not told of the same group until the same day; money_source says whether the money is a payment or a project's final.
with

costs as (

    select * from {{ ref('mart_cost_per_beneficiary') }}

),

compared as (

    select
        program_code,
        program_name_zh,
        fiscal_year,
        department_name,
        amount_yuan,
        persons,
        person_times,
        yuan_per_person,
        yuan_per_person_time,
        money_source,
        count(*) over (partition by program_code, fiscal_year) as departments

    from costs

)

select *
from compared
order by
    program_code asc,
    fiscal_year asc,
    coalesce(yuan_per_person_time, yuan_per_person) desc,
    department_name asc
