with

costs as (

    select * from {{ ref('int_program_costs_divided') }}

),

standards as (

    select * from {{ ref('int_monthly_standards_ranged') }}

),

departments as (

    select * from {{ ref('dim_department') }}

),

programs as (

    select * from {{ ref('dim_program') }}

),

compared as (

    select
        costs.department_id,
        departments.department_name,
        departments.level,
        costs.fiscal_year,
        costs.program_code,
        programs.name_zh as program_name_zh,
        programs.name_en as program_name_en,
        costs.amount_yuan,
        costs.money_source,
        costs.money_until,
        costs.persons,
        costs.person_times,
        costs.yuan_per_person,
        costs.yuan_per_person_time,
        standards.standard_low_yuan,
        standards.standard_high_yuan,
        {{ deviation_from_range(
            'costs.yuan_per_person_time', 'standards.standard_low_yuan', 'standards.standard_high_yuan'
        ) }} as deviation_rate,
        costs.is_approximate

    from costs
    inner join departments
        on costs.department_id = departments.department_id
    inner join programs
        on costs.program_code = programs.program_code
    left join standards
        on
            costs.department_id = standards.department_id
            and costs.fiscal_year = standards.fiscal_year
            and costs.program_code = standards.program_code

)

select * from compared
