{{ config(materialized='view') }} -- read once, by int_check_operands
with

cells as (

    select *
    from {{ ref('int_table_cells') }}
    where
        fact_kind in ('functional', 'economic')
        and not is_abridged
        and nature is distinct from 'part' -- whose column nobody can tell
        and {{ matches("coalesce(line_code, '')", '^[0-9]+$') }}

),

totals as (

    select *
    from {{ ref('int_table_cells') }}
    where
        fact_kind = 'account'
        and table_code != 'T7'
        and line_code not like '%grand_total'
        and line_code not like '%carryover%'
        and line_code not like 'other:%' -- 结余分配
        and line_code not in ('general_public_budget', 'government_fund', 'state_capital')

),

parents as (

    select * from {{ ref('int_table_lines_nested') }}

),

-- 类 = Σ款, 款 = Σ项, in every column of money
of_lines as (

    select
        'J_levels' as rule_id,
        wholes.document_id,
        wholes.figure_id as total_id,
        parts.figure_id as part_id

    from cells as parts
    inner join parents
        on
            parts.document_id = parents.document_id
            and parts.table_index = parents.table_index
            and parts.line_code = parents.line_code
    inner join cells as wholes
        on
            parents.document_id = wholes.document_id
            and parents.table_index = wholes.table_index
            and parents.parent_code = wholes.line_code
            and parts.side = wholes.side
            and parts.nature = wholes.nature
            and parts.fund_scope = wholes.fund_scope
            and parts.measure = wholes.measure

),

-- the total of a column = Σ of its outermost lines; the heads of table 6 have totals of their own
of_columns as (

    select
        'J_totals' as rule_id,
        totals.document_id,
        totals.figure_id as total_id,
        parts.figure_id as part_id

    from totals
    inner join cells as parts
        on
            totals.document_id = parts.document_id
            and totals.table_index = parts.table_index
            and totals.column_index = parts.column_index
            and totals.measure = parts.measure
    inner join parents
        on
            parts.document_id = parents.document_id
            and parts.table_index = parents.table_index
            and parts.line_code = parents.line_code
            and parents.parent_code is null
    where totals.table_code != 'T6'

),

-- 人员经费 = 301 + 303, 公用经费 = the other heads
of_heads as (

    select
        'J_heads' as rule_id,
        totals.document_id,
        totals.figure_id as total_id,
        parts.figure_id as part_id

    from totals
    inner join cells as parts
        on
            totals.document_id = parts.document_id
            and totals.table_index = parts.table_index
            and (totals.line_code = 'personnel_expenditure') = (parts.line_code in ('301', '303'))
    where
        totals.table_code = 'T6'
        and totals.line_code in ('personnel_expenditure', 'public_expenditure')
        and length(parts.line_code) = 3

),

parts as (

    select * from of_lines

    union all

    select * from of_columns

    union all

    select * from of_heads

),

operands as (

    {{ parts_sum_to_total('parts') }}

)

select * from operands
