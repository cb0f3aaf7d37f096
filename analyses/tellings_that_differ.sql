-- Question: which programmes are told with different amounts in different places of a report, and which do the marts
-- show?
-- Reading: all statements about a programme that has more than one final in a year, the preferred one (rank 1) first.
-- Different funds or cut-off days explain many of them; the same funds and day in two rows do not.
with

statements as (

    select * from {{ ref('int_program_statements_ranked') }}

),

documents as (

    select * from {{ ref('dim_document') }}

),

differing as (

    select
        department_id,
        fiscal_year,
        program_code

    from statements
    group by department_id, fiscal_year, program_code
    having min(final_yuan) < max(final_yuan)

),

told as (

    select
        statements.department_id,
        statements.fiscal_year,
        statements.program_code,
        statements.preference_rank,
        statements.final_yuan,
        statements.budget_yuan,
        statements.fund_scope,
        statements.period_end,
        statements.projects,
        documents.file_name,
        statements.section_path

    from statements
    inner join differing
        on
            statements.department_id = differing.department_id
            and statements.fiscal_year = differing.fiscal_year
            and statements.program_code = differing.program_code
    inner join documents
        on statements.document_id = documents.document_id

)

select *
from told
order by
    department_id asc,
    fiscal_year asc,
    program_code asc,
    preference_rank asc
