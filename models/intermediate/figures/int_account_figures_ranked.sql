with

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

documents as (

    select * from {{ ref('int_documents_identified') }}

),

fund_scopes as (

    select * from {{ ref('fund_scopes') }}

),

official_tables as (

    select * from {{ ref('int_official_tables_judged') }}

),

unit_slips as (

    select * from {{ ref('int_unit_slips') }}

),

-- 年度资金总额 and 项目专项资金总额 are the expenditure of all funds and of all projects; an amount that only fits in
-- another unit than the one printed is no amount to prefer
candidates as (

    select
        figures.figure_id,
        figures.document_id,
        figures.department_id,
        figures.fiscal_year,
        figures.fund_scope,
        fund_scopes.scope_class,
        fund_scopes.preference_order,
        figures.is_approximate,
        figures.table_index,
        figures.char_start,
        case
            when figures.code = 'annual_budget_total' then 'expenditure_total'
            when figures.code = 'project_budget_total' then 'project_expenditure'
            when figures.fact_kind = 'score' then {{ overall_score_code('figures.subject') }}
            else figures.code
        end as account_code,
        {{ measure_of_report('figures') }} as measure,
        {{ try_cast('coalesce(figures.amount_yuan, figures.value)', 'decimal(20, 2)') }} as amount,
        documents.genre = 'final_accounts' as is_final_account,
        coalesce(documents.is_superseded, false) as is_superseded,
        official_tables.table_index is not null and official_tables.fault is null as is_of_official_table,
        figures.period_end >= {{ make_date('figures.fiscal_year', 12, 31) }}
        or figures.period_year = figures.fiscal_year - 1 as is_full_year

    from figures
    inner join documents
        on figures.document_id = documents.document_id
    inner join fund_scopes
        on figures.fund_scope = fund_scopes.fund_scope
    left join official_tables
        on
            figures.document_id = official_tables.document_id
            and figures.table_index = official_tables.table_index
    left join unit_slips
        on figures.figure_id = unit_slips.figure_id
    where
        unit_slips.figure_id is null
        and figures.fact_kind in ('account', 'staffing', 'score')
        and (figures.fact_kind <> 'account' or figures.amount_yuan is not null)
        and figures.value is not null
        and (figures.code is not null or figures.fact_kind = 'score')
        and figures.fiscal_year is not null

),

supported as (

    select
        *,
        count(*) over (
            partition by department_id, fiscal_year, account_code, measure, scope_class, is_full_year, amount
        ) as tellings_alike,
        min(amount) over (
            partition by department_id, fiscal_year, account_code, measure, scope_class, is_full_year
        ) < max(amount) over (
            partition by department_id, fiscal_year, account_code, measure, scope_class, is_full_year
        ) as is_contradicted

    from candidates
    where account_code is not null and amount is not null

),

ranked as (

    select
        *,
        row_number() over (
            partition by department_id, fiscal_year, account_code, measure
            order by {{ account_preference() }}
        ) as preference_rank,
        row_number() over (
            partition by department_id, fiscal_year, account_code, measure, scope_class
            order by {{ account_preference() }}
        ) as rank_in_scope_class

    from supported

)

select * from ranked
