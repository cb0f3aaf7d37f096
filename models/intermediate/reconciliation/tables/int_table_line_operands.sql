{{ config(materialized='view') }} -- read once, by int_check_operands
with

cells as (

    select *
    from {{ ref('int_table_cells') }}
    where is_only_one

),

pairs_of_tables as (

    select * from {{ ref('table_pairs') }}

),

-- the same line in two tables: T1 and T3, T4 and T5, T8, T9, and the totals that they share
pairs as (

    select
        pairs_of_tables.rule_id,
        one.document_id,
        one.figure_id as left_id,
        other.figure_id as right_id,
        1 as right_multiplier

    from pairs_of_tables
    inner join cells as one
        on
            pairs_of_tables.table_code = one.table_code
            and pairs_of_tables.side = one.side
            and pairs_of_tables.nature = one.nature
            and pairs_of_tables.fund_scope = one.fund_scope
    inner join cells as other
        on
            one.document_id = other.document_id
            and pairs_of_tables.other_table_code = other.table_code
            and pairs_of_tables.other_side = other.side
            and pairs_of_tables.other_nature = other.nature
            and pairs_of_tables.other_fund_scope = other.fund_scope
            and (
                (
                    pairs_of_tables.line_code is null
                    and one.fact_kind = 'functional'
                    and other.fact_kind = 'functional'
                    and one.line_code = other.line_code
                )
                or (
                    pairs_of_tables.line_code = one.line_code
                    and pairs_of_tables.other_line_code = other.line_code
                )
            )
    qualify row_number() over (
        partition by pairs_of_tables.rule_id, one.figure_id, other.table_code
        order by other.char_start
    ) = 1

),

operands as (

    {{ pairs_compared('pairs') }}

)

select * from operands
