with

figures as (

    select * from {{ ref('int_figures_claimed') }}

),

documents as (

    select * from {{ ref('int_documents_identified') }}

),

conversions as (

    select * from {{ ref('int_figures_converted') }}

),

codes as (

    select * from {{ ref('int_figures_coded') }}

),

dates as (

    select * from {{ ref('int_figures_dated') }}

),

resolved as (

    select
        figures.figure_id,
        figures.document_id,
        documents.department_id,
        dates.fiscal_year,
        documents.file_name,
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
        dates.period_start,
        dates.period_end,
        dates.period_kind,
        dates.period_year,
        figures.value,
        figures.unit,
        conversions.unit_dimension,
        conversions.decimals_published,
        conversions.amount_yuan,
        figures.bound,
        figures.doubt,
        figures.ocr_confidence,
        figures.rate_period,
        figures.rate_per,
        figures.recipient_group,
        figures.table_code,
        figures.side,
        figures.nature,
        figures.section_index,
        figures.section_path,
        figures.table_index,
        figures.row_index,
        figures.column_index,
        figures.indicator_index,
        figures.quote,
        coalesce(figures.is_approximate, false) as is_approximate,
        case when dates.is_fact then coalesce(figures.fund_scope, 'unstated') end as fund_scope,
        figures.document_id || ':' || figures.part_of_char_start as part_of_figure_id,
        figures.document_id || ':s' || figures.sentence_index as sentence_id,
        coalesce(sentence_id, {{ row_key('figures') }}) as place_id

    from figures
    inner join documents
        on figures.document_id = documents.document_id
    inner join conversions
        on figures.figure_id = conversions.figure_id
    inner join codes
        on figures.figure_id = codes.figure_id
    inner join dates
        on figures.figure_id = dates.figure_id

)

select * from resolved
