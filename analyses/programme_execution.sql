-- Question: how much of the budget of each programme was spent?
-- Reading: rates are fractions; above 1 more was spent than planned, near 0 the money hardly moved. The budget is the
-- adjusted one where it is told. A contradicted row has another statement of the same funds with another final.
with

programs as (

    select * from {{ ref('mart_program_spending') }}

),

executed as (

    select
        department_name,
        fiscal_year,
        program_code,
        program_name_zh,
        fund_scope,
        coalesce(adjusted_budget_yuan, budget_yuan + adjustment_yuan, budget_yuan) as planned_yuan,
        final_yuan,
        execution_rate,
        case
            when execution_rate > 1 then 'over budget'
            when execution_rate >= 0.9 then 'on budget'
            when execution_rate >= 0.5 then 'under budget'
            else 'hardly spent'
        end as judgement,
        is_contradicted,
        section_path

    from programs
    where execution_rate is not null

)

select *
from executed
order by
    department_name asc,
    fiscal_year asc,
    execution_rate asc,
    program_code asc
