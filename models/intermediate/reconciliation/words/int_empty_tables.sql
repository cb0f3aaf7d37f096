with

tables as (

    select * from {{ ref('int_tables_denied') }}

),

official_tables as (

    select * from {{ ref('official_tables') }}

),

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

amounts as (

    select distinct
        document_id,
        table_index

    from figures
    where fact_kind != 'none' and table_index is not null

),

answered as (

    select
        'M_empty_table' as rule_id,
        tables.document_id,
        tables.char_start,
        tables.char_end,
        tables.page,
        '' as section_path,
        official_tables.name_zh as quote,
        official_tables.name_zh as found_text,
        'amounts, or the note that there are none' as wanted_text,
        cast(null as varchar) as other_figure_id,
        amounts.table_index is null and not tables.is_denied as is_broken

    from tables
    inner join official_tables
        on tables.table_code = official_tables.table_code
    left join amounts
        on
            tables.document_id = amounts.document_id
            and tables.table_index = amounts.table_index

)

select * from answered
