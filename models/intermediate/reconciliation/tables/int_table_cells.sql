with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

published as (

    select * from {{ ref('int_figures_resolved') }}

),

tables as (

    select * from {{ ref('int_official_tables_judged') }}

),

-- a grid that was misread says nothing of the document; of two tables of one kind none stands for the document
sound as (

    select
        *,
        count(*) over (partition by document_id, table_code) = 1 as is_only_one,
        {{ matches("coalesce(table_title, '')", '摘[要录]|节选|[（(列]部分|部分(款|项|科目)') }}
        or unread_figures > 0 as is_abridged

    from tables
    where fault is null

),

-- a figure of an official table by table, line and column; a line has the code of its account or classification
cells as (

    select
        figures.figure_id,
        figures.document_id,
        figures.table_index,
        figures.char_start,
        figures.fact_kind,
        figures.measure,
        figures.fund_scope,
        figures.value_compared,
        published.table_code,
        published.row_index,
        published.column_index,
        published.side,
        published.nature,
        sound.is_only_one,
        sound.is_abridged,
        coalesce(published.function_code, published.code) as line_code

    from figures
    inner join published
        on figures.figure_id = published.figure_id
    inner join sound
        on
            figures.document_id = sound.document_id
            and figures.table_index = sound.table_index
    where
        published.table_code is not null
        and figures.unit_compared = 'yuan'

)

select * from cells
