with

statements as (

    select * from {{ ref('int_program_statements_ranked') }}

),

preferred as (

    select
        statement_id,
        department_id,
        fiscal_year,
        program_code,
        scope_class,
        period_end,
        projects,
        final_yuan

    from statements
    where preference_rank = 1

),

-- another statement contradicts where it covers the same funds, period and number of projects
rivals as (

    select
        preferred.statement_id,
        count(*) as rival_statements,
        count(*) filter (
            where statements.scope_class = preferred.scope_class
            and statements.period_end = preferred.period_end
            and statements.projects = preferred.projects
            and statements.final_yuan <> preferred.final_yuan
        ) as contradicting_statements

    from preferred
    inner join statements
        on
            preferred.department_id = statements.department_id
            and preferred.fiscal_year = statements.fiscal_year
            and preferred.program_code = statements.program_code
            and preferred.statement_id <> statements.statement_id
    group by preferred.statement_id

)

select * from rivals
