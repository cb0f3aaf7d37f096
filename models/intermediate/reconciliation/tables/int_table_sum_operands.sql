{{ config(materialized='view') }} -- read once, by int_check_operands
with

cells as (

    select *
    from {{ ref('int_table_cells') }}
    where is_only_one

),

sums as (

    select * from {{ ref('table_sums') }}

),

-- tables 1 and 4 print the carry-over with either side, whatever the reader made of the column
found as (

    select
        cells.document_id,
        sums.rule_id,
        sums.check_name,
        sums.presence,
        sums.role,
        sums.sign,
        sums.line_code,
        sums.table_code,
        cells.figure_id

    from sums
    inner join cells
        on
            sums.table_code = cells.table_code
            and sums.line_code = cells.line_code
            and sums.fund_scope = cells.fund_scope
            and (sums.side = cells.side or sums.line_code = cells.side)
            and sums.nature = cells.nature
    qualify row_number() over (
        partition by cells.document_id, sums.rule_id, sums.check_name, sums.table_code, sums.line_code, sums.sign
        order by cells.char_start
    ) = 1

),

anchors as (

    select
        document_id,
        rule_id,
        check_name,
        figure_id as total_id

    from found
    where presence = 'anchor'

),

-- a blank cell is no amount; a total that is needed and not told stays a row without a figure
wanted as (

    select
        anchors.document_id,
        anchors.rule_id,
        anchors.total_id,
        sums.role as side,
        sums.sign,
        found.figure_id

    from anchors
    inner join sums
        on
            anchors.rule_id = sums.rule_id
            and anchors.check_name = sums.check_name
    left join found
        on
            anchors.document_id = found.document_id
            and anchors.rule_id = found.rule_id
            and anchors.check_name = found.check_name
            and sums.table_code = found.table_code
            and sums.line_code = found.line_code
            and sums.sign = found.sign
    where found.figure_id is not null or sums.presence = 'required'

),

two_sided as (

    select *
    from wanted
    qualify count(distinct side) over (partition by rule_id, total_id) = 2

),

operands as (

    {{ sides_compared('two_sided') }}

)

select * from operands
