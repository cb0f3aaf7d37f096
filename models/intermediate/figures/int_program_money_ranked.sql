with

payments as (

    select * from {{ ref('int_program_payments_told') }}

),

statements as (

    select * from {{ ref('int_program_statements_ranked') }}

),

money as (

    select
        money_id,
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

-- money told together with its people is surely of the same scope; else the project, else the largest payment
ranked as (

    select
        *,
        row_number() over (
            partition by department_id, fiscal_year, program_code
            order by
                person_times_told_with is null asc,
                persons_told_with is null asc,
                period_end desc,
                money_source desc,
                is_approximate asc,
                amount_yuan desc,
                money_id asc
        ) as preference_rank

    from money

)

select * from ranked
