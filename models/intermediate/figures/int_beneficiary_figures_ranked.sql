with

figures as (

    select * from {{ ref('int_beneficiary_figures_counted') }}

),

-- the state for people, households and places; the sum of the year for person-times and cases
described as (

    select
        figure_id,
        document_id,
        department_id,
        fiscal_year,
        category_code,
        category_family,
        statistic,
        quantity,
        is_approximate,
        is_part,
        period_end,
        char_start,
        case
            when statistic in ('person_times', 'cases') then period_kind = 'flow'
            else period_kind = 'state'
        end as is_usual_kind,
        count(*) over (
            partition by department_id, fiscal_year, category_code, statistic, period_end, quantity
        ) as tellings_alike,
        count(*) over (partition by department_id, fiscal_year, category_code, statistic) as tellings

    from figures
    where
        fiscal_year is not null
        and period_year = fiscal_year
        and quantity is not null

),

-- a count that is told as a part comes behind its whole, a smaller one behind a larger one
ranked as (

    select
        figure_id,
        department_id,
        fiscal_year,
        category_code,
        category_family,
        statistic,
        quantity,
        is_approximate,
        period_end,
        is_usual_kind,
        tellings_alike,
        tellings,
        row_number() over (
            partition by department_id, fiscal_year, category_code, statistic
            order by
                is_usual_kind desc,
                period_end desc,
                is_part asc,
                is_approximate asc,
                tellings_alike desc,
                quantity desc,
                document_id asc,
                char_start asc
        ) as preference_rank

    from described

)

select * from ranked
