with

figures as (

    select * from {{ ref('int_figures_converted') }}

),

codes as (

    select * from {{ ref('int_figures_coded') }}

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
        documents.file_name,
        documents.department_id,
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

resolved as (

    select
        figures.figure_id,
        figures.document_id,
        periods.department_id,
        periods.fiscal_year,
        periods.file_name,
        figures.page,
        figures.char_start,
        figures.char_end,
        figures.token,
        figures.fact_kind,
        figures.none_reason,
        figures.pattern_id,
        figures.subject,
        figures.code,
        figures.measure,
        codes.function_code,
        codes.program_family,
        figures.base_code,
        figures.project_name,
        figures.parent_project_name,
        periods.period_start,
        periods.period_end,
        figures.value,
        figures.unit,
        figures.unit_dimension,
        figures.decimals_published,
        figures.amount_yuan,
        figures.bound,
        figures.rate_period,
        figures.rate_per,
        figures.recipient_group,
        figures.section_index,
        figures.section_path,
        figures.table_index,
        figures.row_index,
        figures.column_index,
        figures.indicator_index,
        figures.quote,
        coalesce(figures.is_approximate, false) as is_approximate,
        case when periods.is_fact then coalesce(figures.fund_scope, 'unstated') end as fund_scope,
        case
            when not periods.is_fact or periods.period_end is null or figures.period_kind is not null
                then figures.period_kind
            when figures.rate_period = 'month' then 'monthly'
            when figures.measure in ('persons', 'households', 'beds', 'institutions', 'carryover') then 'state'
            else 'flow'
        end as period_kind,
        cast(extract(year from periods.period_end) as bigint) as period_year,
        figures.document_id || ':' || figures.part_of_char_start as part_of_figure_id,
        figures.document_id || ':s' || figures.sentence_index as sentence_id,
        coalesce(
            figures.document_id || ':s' || figures.sentence_index,
            figures.document_id || ':t' || figures.table_index || ':r' || figures.row_index
        ) as place_id

    from figures
    inner join codes
        on figures.figure_id = codes.figure_id
    inner join periods
        on figures.figure_id = periods.figure_id

)

select * from resolved
