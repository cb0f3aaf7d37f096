{{ config(materialized='view') }} -- read once, by int_check_operands
with

lines as (

    select * from {{ ref('int_functional_lines') }}
    where table_index is null

),

totals as (

    select * from {{ ref('int_functional_totals') }}

),

items as (

    select *
    from lines
    where line_level = 3 and is_first_in_document

),

-- a line of no known level may be an item that was not counted
unplaced as (

    select distinct
        document_id,
        measure

    from lines
    where line_level is null

),

items_of_class as (

    select
        'A_function_items' as rule_id,
        classes.document_id,
        classes.figure_id as total_id,
        items.figure_id as part_id

    from lines as classes
    inner join items
        on
            classes.document_id = items.document_id
            and classes.class_key = items.class_key
            and classes.measure = items.measure
            and classes.fund_scope = items.fund_scope
    where
        classes.line_level = 1
        and classes.is_first_in_document

),

-- the total above the items of its section, where each item has a heading of its own or none
items_of_total as (

    select
        'A_function_lines' as rule_id,
        totals.document_id,
        totals.figure_id as total_id,
        items.figure_id as part_id

    from totals
    inner join items
        on
            totals.document_id = items.document_id
            and totals.measure = items.measure
            and totals.char_start < items.char_start
            and starts_with(items.section_path || ' / ', totals.section_path || ' / ')
            and {{ scopes_agree('totals', 'items') }}
            -- 国有资本经营预算0万元 above lines that name no fund is not their total
            and (totals.fund_scope not in ('government_fund', 'state_capital') or totals.fund_scope = items.fund_scope)
    where totals.section_path != ''
    qualify max(totals.char_start) over (partition by items.figure_id) = totals.char_start

),

-- items that stand behind the total and under none tell that the list was not read as one
astray as (

    select
        totals.figure_id as total_id,
        count(*) as items_astray

    from totals
    inner join items
        on
            totals.document_id = items.document_id
            and totals.measure = items.measure
            and totals.char_start < items.char_start
            and {{ scopes_agree('totals', 'items') }}
    left join items_of_total
        on items.figure_id = items_of_total.part_id
    where items_of_total.part_id is null
    group by totals.figure_id

),

-- one line is no list under a total
listed as (

    select
        rule_id,
        document_id,
        total_id,
        part_id

    from items_of_class

    union all

    select
        items_of_total.rule_id,
        items_of_total.document_id,
        items_of_total.total_id,
        items_of_total.part_id

    from items_of_total
    left join astray
        on items_of_total.total_id = astray.total_id
    where astray.items_astray is null
    qualify count(*) over (partition by items_of_total.total_id) >= 2

),

placed as (

    select listed.*
    from listed
    inner join lines
        on listed.part_id = lines.figure_id
    left join unplaced
        on
            lines.document_id = unplaced.document_id
            and lines.measure = unplaced.measure
    where unplaced.document_id is null

),

operands as (

    {{ parts_sum_to_total('placed', fewest=2) }}

)

select * from operands
