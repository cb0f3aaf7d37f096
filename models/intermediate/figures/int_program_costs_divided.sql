{{ config(
    materialized='incremental', incremental_strategy='append', on_schema_change='fail',
    pre_hook="{{ forget_touched('department_id') }}"
) }} -- what marts read of all departments is kept; the rest of the layer is of this run

with

money as (

    select * from {{ ref('int_program_money_ranked') }}

),

beneficiaries as (

    select * from {{ ref('int_beneficiaries_gathered') }}

),

benefits as (

    select * from {{ ref('programs') }}
    where kind = 'benefit'

),

-- money and people of one sentence belong together; from apart they are brought together only for benefits, where
-- a sum until November meets a count until November, and where the persons could have had the person-times
matched as (

    select
        money.department_id,
        money.fiscal_year,
        money.program_code,
        money.amount_yuan,
        money.money_source,
        money.period_end as money_until,
        money.is_approximate or coalesce(beneficiaries.is_approximate, false) as is_approximate,
        coalesce(
            cast(money.persons_told_with as bigint),
            case
                when
                    extract(month from money.period_end) = 12
                    and coalesce(beneficiaries.person_times <= 12 * beneficiaries.persons, true)
                    then beneficiaries.persons
            end
        ) as persons,
        coalesce(
            cast(money.person_times_told_with as bigint),
            case when money.period_end = beneficiaries.person_times_until then beneficiaries.person_times end
        ) as person_times

    from money
    left join benefits
        on money.program_code = benefits.program_code
    left join beneficiaries
        on
            money.department_id = beneficiaries.department_id
            and money.fiscal_year = beneficiaries.fiscal_year
            and benefits.program_code = beneficiaries.category_code
    where money.preference_rank = 1

),

divided as (

    select
        *,
        cast(round({{ divide_exactly('amount_yuan', 'persons') }}, 2) as decimal(20, 2)) as yuan_per_person,
        cast(round({{ divide_exactly('amount_yuan', 'person_times') }}, 2) as decimal(20, 2)) as yuan_per_person_time

    from matched
    where
        persons is not null
        or person_times is not null

)

select * from divided
