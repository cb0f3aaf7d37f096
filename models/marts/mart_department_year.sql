with

gathered as (

    select * from {{ ref('int_department_years_gathered') }}

),

departments as (

    select * from {{ ref('dim_department') }}

),

-- growth only between totals of the same funds
compared as (

    select
        gathered.department_id,
        departments.department_name,
        departments.region_code,
        departments.region_full_name,
        departments.level,
        gathered.fiscal_year,
        gathered.documents,
        gathered.revenue_yuan,
        gathered.revenue_scope,
        gathered.fiscal_appropriation_yuan,
        gathered.fiscal_expenditure_yuan,
        gathered.expenditure_yuan,
        gathered.expenditure_scope,
        gathered.basic_expenditure_yuan,
        gathered.basic_expenditure_scope,
        gathered.personnel_expenditure_yuan,
        gathered.public_expenditure_yuan,
        gathered.project_expenditure_yuan,
        gathered.project_expenditure_scope,
        gathered.carryover_in_yuan,
        gathered.carryover_out_yuan,
        gathered.carryover_out_scope,
        gathered.three_public_yuan,
        gathered.three_public_budget_yuan,
        gathered.operating_cost_yuan,
        gathered.procurement_yuan,
        gathered.staff,
        gathered.establishment,
        gathered.self_score,
        gathered.contradicted_accounts,
        coalesce(prior_years.expenditure_yuan, gathered.expenditure_told_of_prior_year_yuan)
            as prior_expenditure_yuan,
        {{ divide_exactly('(gathered.expenditure_yuan - prior_expenditure_yuan)', 'prior_expenditure_yuan') }}
            as expenditure_growth_rate

    from gathered
    inner join departments
        on gathered.department_id = departments.department_id
    left join gathered as prior_years
        on
            gathered.department_id = prior_years.department_id
            and gathered.fiscal_year = prior_years.fiscal_year + 1
            and gathered.expenditure_scope = prior_years.expenditure_scope

)

select * from compared
