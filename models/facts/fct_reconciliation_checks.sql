with

statements as (

    select * from {{ ref('int_check_statements') }}

),

figures as (

    select * from {{ ref('int_check_figures') }}

),

checks as (

    select
        -- keys
        statements.check_id,
        statements.rule_id,
        statements.document_id,
        statements.family,

        -- answer
        statements.status,
        statements.severity,

        -- arithmetic
        statements.left_label,
        statements.right_label,
        statements.left_shown as left_value,
        statements.right_shown as right_value,
        statements.difference_shown as difference,
        statements.tolerance_shown as tolerance,
        statements.unit,
        statements.statement,

        -- evidence
        figures.figure_ids

    from statements
    inner join figures
        on statements.check_id = figures.check_id

)

select * from checks
