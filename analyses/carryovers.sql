-- Question: where is money left over at the end of the year?
-- Reading: one row for the balance of each department and one for each programme with a balance that is not 0. The rate
-- is the balance as a fraction of what was spent; programmes that tell more than their department need a look.
with

department_years as (

    select * from {{ ref('mart_department_year') }}

),

programs as (

    select * from {{ ref('mart_program_spending') }}

),

balances as (

    select
        department_name,
        fiscal_year,
        'department' as balance_of,
        cast(null as varchar) as program_code,
        carryover_out_scope as fund_scope,
        carryover_out_yuan as carryover_yuan,
        case when carryover_out_scope = expenditure_scope then expenditure_yuan end as spent_yuan
    from department_years
    where carryover_out_yuan is not null

    union all

    select
        department_name,
        fiscal_year,
        'programme' as balance_of,
        program_code,
        fund_scope,
        carryover_yuan,
        final_yuan as spent_yuan
    from programs
    where carryover_yuan <> 0

),

rated as (

    select
        *,
        {{ divide_exactly('carryover_yuan', 'spent_yuan') }} as carryover_rate

    from balances

)

select *
from rated
order by
    department_name asc,
    fiscal_year asc,
    balance_of asc,
    carryover_yuan desc,
    program_code asc
