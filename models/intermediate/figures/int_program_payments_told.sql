with

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

beneficiaries as (

    select * from {{ ref('int_beneficiary_figures_counted') }}

),

-- money paid, with the people that the same sentence tells of the same programme
told as (

    select
        figures.figure_id as money_id,
        figures.document_id,
        figures.department_id,
        figures.fiscal_year,
        figures.code as program_code,
        figures.amount_yuan,
        figures.period_end,
        figures.is_approximate,
        max(beneficiaries.quantity) filter (where beneficiaries.statistic = 'persons') as persons_told_with,
        max(beneficiaries.quantity) filter (where beneficiaries.statistic = 'person_times') as person_times_told_with

    from figures
    left join beneficiaries
        on
            figures.place_id = beneficiaries.place_id
            and figures.code = beneficiaries.category_code
    where
        figures.fact_kind = 'payment'
        and figures.period_kind = 'flow'
        and figures.period_year = figures.fiscal_year
        and figures.amount_yuan is not null
    group by all

)

select * from told
