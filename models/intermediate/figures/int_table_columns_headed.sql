with

cells as (

    select * from {{ ref('stg_raw__table_cells') }}

),

natures as (

    select * from {{ ref('natures') }}

),

-- the lowest header decides: 合计 above 基本支出 is the wider one
headed as (

    select
        cells.document_id,
        cells.table_index,
        cells.column_index,
        max_by(natures.nature, cells.row_index) as nature

    from cells
    inner join natures
        on {{ replace_all('cells.cell_text', '\\s', '') }} = natures.column_header
    where cells.column_index > 0
    group by cells.document_id, cells.table_index, cells.column_index

)

select * from headed
