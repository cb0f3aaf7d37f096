with

terms as (

    select * from {{ ref('benefit_terms') }}

),

programs as (

    select * from {{ ref('programs') }}

),

-- a benefit and the groups that it is counted by
members as (

    select
        program_code,
        program_code as group_code
    from terms

    union all

    select
        programs.parent_program_code as program_code,
        terms.program_code as group_code
    from terms
    inner join programs
        on terms.program_code = programs.program_code
    where terms.is_group_of_parent and programs.parent_program_code is not null

)

select * from members
