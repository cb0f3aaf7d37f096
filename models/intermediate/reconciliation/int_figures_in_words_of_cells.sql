with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

cells as (

    select * from {{ ref('stg_raw__table_cells') }}

),

tables as (

    select
        document_id,
        table_index,
        min(char_start) as first_char,
        max(char_end) as last_char

    from cells
    group by
        document_id,
        table_index

),

-- long cells are read as paragraphs; of others the quote is the whole row, with its bars
within as (

    select distinct figures.figure_id

    from figures
    inner join tables
        on
            figures.document_id = tables.document_id
            and figures.char_start between tables.first_char and tables.last_char
    where figures.table_index is null or figures.quote not like '%|%'

)

select * from within
