with

account_figures as (

    select * from {{ ref('int_account_figures_ranked') }}

),

documents as (

    select * from {{ ref('dim_document') }}

),

departments as (

    select * from {{ ref('dim_department') }}

),

accounts as (

    select *
    from account_figures
    where preference_rank = 1

),

reports as (

    select
        department_id,
        fiscal_year,
        count(*) as documents

    from documents
    where fiscal_year is not null
    group by department_id, fiscal_year

),

pivoted as (

    select
        reports.department_id,
        reports.fiscal_year,
        reports.documents,
        {{ account_amount('revenue_total') }} as revenue_yuan,
        {{ account_scope('revenue_total') }} as revenue_scope,
        {{ account_amount('fiscal_appropriation') }} as fiscal_appropriation_yuan,
        {{ account_amount('fiscal_appropriation_expenditure') }} as fiscal_expenditure_yuan,
        {{ account_amount('expenditure_total') }} as expenditure_yuan,
        {{ account_scope('expenditure_total') }} as expenditure_scope,
        {{ account_amount('expenditure_total', 'prior_final') }} as expenditure_told_of_prior_year_yuan,
        {{ account_amount('basic_expenditure') }} as basic_expenditure_yuan,
        {{ account_scope('basic_expenditure') }} as basic_expenditure_scope,
        {{ account_amount('personnel_expenditure') }} as personnel_expenditure_yuan,
        {{ account_amount('public_expenditure') }} as public_expenditure_yuan,
        {{ account_amount('project_expenditure') }} as project_expenditure_yuan,
        {{ account_scope('project_expenditure') }} as project_expenditure_scope,
        {{ account_amount('carryover_in') }} as carryover_in_yuan,
        {{ account_amount('carryover_out') }} as carryover_out_yuan,
        {{ account_scope('carryover_out') }} as carryover_out_scope,
        {{ account_amount('three_public_total') }} as three_public_yuan,
        {{ account_amount('three_public_total', 'budget') }} as three_public_budget_yuan,
        {{ account_amount('operating_cost') }} as operating_cost_yuan,
        {{ account_amount('procurement_total') }} as procurement_yuan,
        {{ account_amount('actual_staff', 'count', 'bigint') }} as staff,
        {{ account_amount('establishment', 'count', 'bigint') }} as establishment,
        {{ account_amount('self_score', 'score') }} as self_score,
        count(*) filter (where accounts.is_contradicted) as contradicted_accounts

    from reports
    left join accounts
        on
            reports.department_id = accounts.department_id
            and reports.fiscal_year = accounts.fiscal_year
    group by reports.department_id, reports.fiscal_year, reports.documents

),

-- growth only between totals of the same funds
compared as (

    select
        pivoted.department_id,
        departments.department_name,
        departments.region_code,
        departments.region_full_name,
        departments.level,
        pivoted.fiscal_year,
        pivoted.documents,
        pivoted.revenue_yuan,
        pivoted.revenue_scope,
        pivoted.fiscal_appropriation_yuan,
        pivoted.fiscal_expenditure_yuan,
        pivoted.expenditure_yuan,
        pivoted.expenditure_scope,
        pivoted.basic_expenditure_yuan,
        pivoted.basic_expenditure_scope,
        pivoted.personnel_expenditure_yuan,
        pivoted.public_expenditure_yuan,
        pivoted.project_expenditure_yuan,
        pivoted.project_expenditure_scope,
        pivoted.carryover_in_yuan,
        pivoted.carryover_out_yuan,
        pivoted.carryover_out_scope,
        pivoted.three_public_yuan,
        pivoted.three_public_budget_yuan,
        pivoted.operating_cost_yuan,
        pivoted.procurement_yuan,
        pivoted.staff,
        pivoted.establishment,
        pivoted.self_score,
        pivoted.contradicted_accounts,
        coalesce(prior_years.expenditure_yuan, pivoted.expenditure_told_of_prior_year_yuan)
            as prior_expenditure_yuan,
        {{ divide_exactly('(pivoted.expenditure_yuan - prior_expenditure_yuan)', 'prior_expenditure_yuan') }}
            as expenditure_growth_rate

    from pivoted
    inner join departments
        on pivoted.department_id = departments.department_id
    left join pivoted as prior_years
        on
            pivoted.department_id = prior_years.department_id
            and pivoted.fiscal_year = prior_years.fiscal_year + 1
            and pivoted.expenditure_scope = prior_years.expenditure_scope

)

select * from compared
