with

-- a path only where it says something: the join below meets equality alone, whatever else it asks makes it a loop
figures as (

    select
        figure_id,
        fact_kind,
        code,
        case when fact_kind = 'functional' then {{ name_key('code') }} end as path_key

    from {{ ref('int_figures_claimed') }}

),

programs as (

    select * from {{ ref('programs') }}

),

functions as (

    select * from {{ ref('int_functions_pathed') }}

),

coded as (

    select
        figures.figure_id,
        coalesce(programs.family_code, case when figures.code like 'other:%' then figures.code end) as program_family,
        case
            when figures.fact_kind = 'functional' and {{ matches('figures.code', '^([0-9]{3}|[0-9]{5}|[0-9]{7})$') }}
                then figures.code
            else functions.function_code
        end as function_code

    from figures
    left join programs
        on figures.code = programs.program_code
    left join functions
        on figures.path_key = functions.path_key

)

select * from coded
