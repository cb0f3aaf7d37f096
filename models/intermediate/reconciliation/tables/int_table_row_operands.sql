{{ config(materialized='view') }} -- read once, by int_check_operands
with

cells as (

    select * from {{ ref('int_table_cells') }}

),

-- 合计 = Σ of the columns beside it; education fees stand within the business revenue
of_natures as (

    select
        'J_rows' as rule_id,
        wholes.document_id,
        wholes.figure_id as total_id,
        parts.figure_id as part_id

    from cells as wholes
    inner join cells as parts
        on
            wholes.document_id = parts.document_id
            and wholes.table_index = parts.table_index
            and wholes.row_index = parts.row_index
            and wholes.side = parts.side
            and wholes.measure = parts.measure
    where
        wholes.table_code in ('T2', 'T3', 'T5', 'T8', 'T9')
        and wholes.nature = 'total'
        and parts.nature not in ('total', 'education_fees', 'personnel', 'public')

),

-- in table 4 a line of all funds = Σ of its funds
of_funds as (

    select
        'J_funds' as rule_id,
        wholes.document_id,
        wholes.figure_id as total_id,
        parts.figure_id as part_id

    from cells as wholes
    inner join cells as parts
        on
            wholes.document_id = parts.document_id
            and wholes.table_index = parts.table_index
            and wholes.row_index = parts.row_index
            and wholes.side = parts.side
            and wholes.line_code = parts.line_code
    where
        wholes.table_code = 'T4'
        and wholes.fund_scope = 'fiscal'
        and parts.fund_scope in ('general_public', 'government_fund', 'state_capital')

),

-- tables 8 and 9, a line: 年初结转 + 本年收入 = 本年支出 + 年末结转
of_balances as (

    select
        'J_fund_rows' as rule_id,
        anchors.document_id,
        anchors.figure_id as total_id,
        case when parts.side in ('expenditure', 'carryover_out') then 'left' else 'right' end as side,
        1 as sign,
        parts.figure_id

    from cells as anchors
    inner join cells as parts
        on
            anchors.document_id = parts.document_id
            and anchors.table_index = parts.table_index
            and anchors.row_index = parts.row_index
            and parts.nature = 'total'
    where
        anchors.table_code in ('T8', 'T9')
        and anchors.side = 'expenditure'
        and anchors.nature = 'total'

),

-- one side alone is no balance
two_sided as (

    select *
    from of_balances
    qualify count(distinct side) over (partition by total_id) = 2

),

parts as (

    select * from of_natures

    union all

    select * from of_funds

),

operands as (

    {{ parts_sum_to_total('parts') }}

    union all

    {{ sides_compared('two_sided') }}

)

select * from operands
