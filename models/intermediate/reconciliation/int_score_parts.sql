with

rows_of_tables as (

    select * from {{ ref('int_score_rows') }}

),

tables as (

    select
        document_id,
        table_index,
        count(distinct place_id) filter (pattern_id = 'execution_points' and row_role = 'row') as form_rows,
        bool_or(row_role = 'total') as has_total,
        lag(table_index) over (partition by document_id order by table_index) as index_above -- goals may stand between

    from rows_of_tables
    group by document_id, table_index

),

-- the money of a form (预算执行率 10分), in a table of its own above the indicators; several rows are a list of projects
forms as (

    select
        indicator_tables.document_id,
        indicator_tables.table_index,
        form_tables.table_index as form_index

    from tables as indicator_tables
    inner join tables as form_tables
        on
            indicator_tables.document_id = form_tables.document_id
            and indicator_tables.index_above = form_tables.table_index
    where
        indicator_tables.has_total
        and indicator_tables.form_rows = 0
        and form_tables.form_rows = 1 and indicator_tables.table_index <= form_tables.table_index + 2
        and not form_tables.has_total

),

parts as (

    select
        document_id,
        table_index as table_of_total,
        measure,
        char_start,
        figure_id,
        tellings_of_row

    from rows_of_tables
    where row_role = 'row'

    union all

    select
        rows_of_tables.document_id,
        forms.table_index as table_of_total,
        rows_of_tables.measure,
        rows_of_tables.char_start,
        rows_of_tables.figure_id,
        rows_of_tables.tellings_of_row

    from rows_of_tables
    inner join forms
        on
            rows_of_tables.document_id = forms.document_id
            and rows_of_tables.table_index = forms.form_index
    where rows_of_tables.row_role = 'row'

)

select * from parts
