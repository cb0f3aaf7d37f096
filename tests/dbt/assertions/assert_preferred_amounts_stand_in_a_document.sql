-- A department's expenditure in the mart is a figure that one of its documents states, never a computed one.
with

department_years as (

    select * from {{ ref('mart_department_year') }}

),

accounts as (

    select * from {{ ref('fct_revenue_expenditure') }}

)

select
    department_years.department_id,
    department_years.fiscal_year,
    department_years.expenditure_yuan
from department_years
left join accounts
    on
        department_years.department_id = accounts.department_id
        and department_years.fiscal_year = accounts.fiscal_year
        and department_years.expenditure_yuan = accounts.amount_yuan
        and accounts.account_code in ('expenditure_total', 'annual_budget_total')
where
    department_years.expenditure_yuan is not null
    and accounts.figure_id is null
