with

statements as (

    select * from {{ ref('int_check_statements') }}

),

figures as (

    select * from {{ ref('int_check_evidence') }}

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
        statements.left_value,
        statements.right_value,
        statements.difference,
        statements.tolerance,
        statements.unit,
        statements.statement_text as statement,

        -- evidence
        figures.figure_ids

    from statements
    inner join figures
        on statements.check_id = figures.check_id

)

select * from checks
