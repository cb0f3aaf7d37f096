with

gathered as (

    select * from {{ ref('int_beneficiaries_gathered') }}

),

departments as (

    select * from {{ ref('dim_department') }}

),

programs as (

    select * from {{ ref('dim_program') }}

),

named as (

    select
        gathered.department_id,
        departments.department_name,
        departments.level,
        gathered.fiscal_year,
        gathered.category_code,
        programs.name_zh as category_name_zh,
        programs.name_en as category_name_en,
        gathered.category_family,
        gathered.persons,
        gathered.persons_as_at,
        gathered.households,
        gathered.households_as_at,
        gathered.person_times,
        gathered.person_times_until,
        gathered.beds,
        gathered.institutions,
        gathered.cases,
        gathered.is_approximate,
        gathered.tellings

    from gathered
    inner join departments
        on gathered.department_id = departments.department_id
    left join programs
        on gathered.category_code = programs.program_code

)

select * from named
