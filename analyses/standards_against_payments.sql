-- Question: was a person-time paid what the report says that a person gets a month?
-- Reading: deviation_rate is 0 inside the range of the published monthly rates, 0.4 where 40 % more than the highest
-- rate was paid, −0.3 where 30 % less than the lowest. The standard of dibao tops up an income: less is usual there.
with

costs as (

    select * from {{ ref('mart_cost_per_beneficiary') }}

),

compared as (

    select
        department_name,
        fiscal_year,
        program_code,
        program_name_zh,
        amount_yuan,
        person_times,
        yuan_per_person_time,
        standard_low_yuan,
        standard_high_yuan,
        deviation_rate,
        is_approximate

    from costs
    where deviation_rate is not null

)

select *
from compared
order by
    abs(deviation_rate) desc,
    department_name asc,
    program_code asc
