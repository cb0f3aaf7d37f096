with

figures as (

    select * from {{ ref('int_beneficiary_figures_counted') }}

),

documents as (

    select * from {{ ref('int_documents_identified') }}

),

-- the state for people, households and places; the sum of the year for person-times and cases
described as (

    select
        figures.*,
        coalesce(documents.is_superseded, false) as is_superseded,
        case
            when figures.statistic in ('person_times', 'cases') then figures.period_kind = 'flow'
            else figures.period_kind = 'state'
        end as is_usual_kind,
        count(*) over (
            partition by
                figures.department_id,
                figures.fiscal_year,
                figures.category_code,
                figures.statistic,
                figures.period_end,
                figures.quantity
        ) as tellings_alike,
        count(*) over (
            partition by figures.department_id, figures.fiscal_year, figures.category_code, figures.statistic
        ) as tellings

    from figures
    left join documents
        on figures.document_id = documents.document_id
    where
        figures.fiscal_year is not null
        and figures.period_year = figures.fiscal_year
        and figures.quantity is not null

),

-- the report published last comes first; a part comes behind its whole, a smaller count behind a larger one
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
                is_superseded asc,
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
