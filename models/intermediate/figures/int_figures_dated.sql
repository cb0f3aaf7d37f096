with

figures as (

    select * from {{ ref('int_figures_claimed') }}

),

documents as (

    select * from {{ ref('int_documents_identified') }}

),

fact_kinds as (

    select * from {{ ref('fact_kinds') }}

),

-- the year of the report unless the sentence says otherwise
periods as (

    select
        figures.figure_id,
        figures.measure,
        figures.rate_period,
        figures.period_kind,
        documents.fiscal_year,
        fact_kinds.is_fact,
        case
            when fact_kinds.is_fact and figures.period_end is null then {{ make_date('documents.fiscal_year', 1, 1) }}
            else figures.period_start
        end as period_start,
        case
            when fact_kinds.is_fact and figures.period_end is null then {{ make_date('documents.fiscal_year', 12, 31) }}
            else figures.period_end
        end as period_end

    from figures
    inner join documents
        on figures.document_id = documents.document_id
    inner join fact_kinds
        on figures.fact_kind = fact_kinds.fact_kind

),

dated as (

    select
        figure_id,
        fiscal_year,
        is_fact,
        period_start,
        period_end,
        case
            when not is_fact or period_end is null or period_kind is not null then period_kind
            when rate_period = 'month' then 'monthly'
            when measure in ('persons', 'households', 'beds', 'institutions', 'carryover') then 'state'
            else 'flow'
        end as period_kind,
        cast(extract(year from period_end) as bigint) as period_year

    from periods

)

select * from dated
