with

lines as (

    select * from {{ ref('int_functional_lines') }}
    where table_index is null

),

totals as (

    select * from {{ ref('int_figures_comparable') }}
    where
        fact_kind = 'account'
        and measure_group = 'stage'
        and table_index is null
        and (
            code in ('expenditure_total', 'fiscal_appropriation_expenditure')
            or (
                code in ('general_public_budget', 'government_fund', 'state_capital')
                and coalesce(account_flow, '') != 'revenue'
            )
        )

),

items as (

    select *
    from lines
    where line_level = 3

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
        and items.is_first_in_document

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
    where
        totals.section_path != ''
        and items.is_first_in_document
    qualify max(totals.char_start) over (partition by items.figure_id) = totals.char_start

),

parts as (

    select * from classes_of_total

    union all

    select * from items_of_class

    union all

    select * from items_of_total

),

-- one line is no list
listed as (

    select *
    from parts
    qualify rule_id = 'A_function_items' or count(*) over (partition by rule_id, total_id) >= 2

),

operands as (

    {{ parts_sum_to_total('listed') }}

)

select * from operands
