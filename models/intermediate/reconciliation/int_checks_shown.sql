with

checks as (

    select * from {{ ref('int_checks_judged') }}
    where status in ('holds', 'fails')

),

rules as (

    select * from {{ ref('reconciliation_rules') }}

),

sides as (

    select * from {{ ref('int_check_sides') }}

),

labels as (

    select * from {{ ref('int_figure_labels') }}

),

-- the values in the unit of the figure under test
shown as (

    select
        checks.check_id,
        checks.rule_id,
        checks.document_id,
        checks.status,
        checks.severity,
        checks.has_approximate,
        rules.family,
        rules.relation,
        rules.shape,
        rules.sentence_en,
        rules.explanation_en,
        sides.left_label,
        sides.right_label,
        sides.left_place,
        sides.right_place,
        sides.right_operands,
        labels.unit_of_checks as unit,
        {{ in_shown_unit('checks.left_value') }} as left_value,
        {{ in_shown_unit('checks.right_value') }} as right_value,
        {{ in_shown_unit('checks.difference') }} as difference,
        {{ in_shown_unit('checks.tolerance') }} as tolerance

    from checks
    inner join rules
        on checks.rule_id = rules.rule_id
    inner join sides
        on checks.check_id = sides.check_id
    inner join labels
        on checks.anchor_id = labels.figure_id

)

select * from shown
