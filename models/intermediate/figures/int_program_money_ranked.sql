with

payments as (

    select * from {{ ref('int_program_payments_told') }}

),

statements as (

    select * from {{ ref('int_program_statements_ranked') }}

),

programs as (

    select * from {{ ref('programs') }}

),

documents as (

    select * from {{ ref('int_documents_identified') }}

),

money as (

    select
        money_id,
        document_id,
        department_id,
        fiscal_year,
        program_code,
        amount_yuan,
        period_end,
        is_approximate,
        persons_told_with,
        person_times_told_with,
        'payment' as money_source
    from payments

    union all

    select
        statement_id as money_id,
        document_id,
        department_id,
        fiscal_year,
        program_code,
        final_yuan as amount_yuan,
        period_end,
        is_approximate,
        cast(null as decimal(20, 2)) as persons_told_with,
        cast(null as decimal(20, 2)) as person_times_told_with,
        'project' as money_source
    from statements
    where
        preference_rank = 1
        and final_yuan is not null

),

-- the report published last; money told together with its person-times is surely of the same scope; then the project,
-- then the largest payment;
-- the persons of a sentence decide only for services: a benefit is also given to a part of its recipients at a visit
ranked as (

    select
        money.money_id,
        money.department_id,
        money.fiscal_year,
        money.program_code,
        money.amount_yuan,
        money.period_end,
        money.is_approximate,
        money.persons_told_with,
        money.person_times_told_with,
        money.money_source,
        row_number() over (
            partition by money.department_id, money.fiscal_year, money.program_code
            order by
                coalesce(documents.is_superseded, false) asc,
                money.person_times_told_with is null asc,
                programs.kind is distinct from 'benefit' and money.persons_told_with is null asc,
                money.money_source desc,
                money.amount_yuan desc,
                money.period_end desc,
                money.is_approximate asc,
                money.money_id asc
        ) as preference_rank

    from money
    left join programs
        on money.program_code = programs.program_code
    left join documents
        on money.document_id = documents.document_id

)

select * from ranked
