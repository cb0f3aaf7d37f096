-- Question: what do departments spend most on, and how fast does it grow?
-- Reading: the ten largest programmes of each department and year. Growth is against the final of the year before that
-- the same statement tells, as a fraction; empty where none is told. The share is that of all project expenditure.
with

programs as (

    select * from {{ ref('mart_program_spending') }}

),

grown as (

    select
        department_name,
        fiscal_year,
        program_code,
        program_name_zh,
        final_yuan,
        share_of_project_expenditure,
        prior_final_yuan,
        {{ divide_exactly('(final_yuan - prior_final_yuan)', 'prior_final_yuan') }} as growth_rate,
        row_number() over (
            partition by department_id, fiscal_year
            order by final_yuan desc, program_code asc
        ) as size_rank

    from programs
    where final_yuan is not null

)

select *
from grown
where size_rank <= 10
order by
    department_name asc,
    fiscal_year asc,
    size_rank asc
