{{ config(materialized='view') }} -- read once, by int_check_operands
with

lines as (

    select * from {{ ref('int_functional_lines') }}
    where table_index is null

),

totals as (

    select * from {{ ref('int_functional_totals') }}

),

-- the total of a sentence or section that lists its classes
classes_of_total as (

    select
        'A_function_classes' as rule_id,
        totals.document_id,
        totals.figure_id as total_id,
        lines.figure_id as part_id

    from totals
    inner join lines
        on
            totals.document_id = lines.document_id
            and totals.section_index = lines.section_index
            and totals.measure = lines.measure
            and totals.char_start < lines.char_start
            and {{ scopes_agree('totals', 'lines') }}
    where lines.line_level = 1 and lines.is_first_in_section
    qualify max(totals.char_start) over (partition by lines.figure_id) = totals.char_start

),

-- one line is no list
listed as (

    select *
    from classes_of_total
    qualify count(*) over (partition by total_id) >= 2

),

operands as (

    {{ parts_sum_to_total('listed') }}

)

select * from operands
