with

indicators as (

    select * from {{ ref('stg_raw__performance_indicators') }}

),

documents as (

    select * from {{ ref('int_documents_identified') }}

),

identified as (

    select
        -- keys
        indicators.document_id || ':i' || indicators.indicator_index as indicator_id,
        indicators.document_id,
        documents.department_id,
        documents.fiscal_year,
        indicators.indicator_index,

        -- indicator
        indicators.level_1,
        indicators.level_2,
        indicators.level_3,

        -- result
        indicators.target,
        indicators.actual,
        indicators.points,
        indicators.score,
        indicators.deviation_note,

        -- place
        indicators.table_index,
        indicators.row_index,
        indicators.section_path,
        indicators.quote

    from indicators
    inner join documents
        on indicators.document_id = documents.document_id

)

select * from identified
