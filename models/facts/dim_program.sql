{{ config(materialized='table') }} -- of all documents, and small
with

programs as (

    select * from {{ ref('programs') }}

),

figures as (

    select * from {{ ref('fct_published_figures') }}

),

listed as (

    select
        program_code,
        family_code,
        parent_program_code,
        kind,
        name_zh,
        name_en,
        true as is_listed

    from programs

),

-- programmes that the seed does not name keep the code and the label of their first telling
met as (

    select
        code as program_code,
        code as family_code,
        cast(null as varchar) as parent_program_code,
        'mixed' as kind,
        min_by(coalesce(project_name, subject), figure_id) as name_zh,
        replace(replace(code, 'other:', ''), '_', ' ') as name_en,
        false as is_listed

    from figures
    where
        fact_kind in ('project', 'payment', 'beneficiary', 'standard')
        and code is not null
        and code not in (select listed.program_code from listed)
    group by code

),

all_programs as (

    select * from listed
    union all
    select * from met

)

select * from all_programs
