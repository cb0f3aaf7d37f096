with

checks as (

    select * from {{ ref('fct_reconciliation_checks') }}

),

evidence as (

    select * from {{ ref('int_check_evidence') }}

),

causes as (

    select * from {{ ref('int_failed_checks_grouped') }}

),

-- further checks that the same cause breaks, as sentences
followers as (

    select
        causes.cause_check_id,
        {{ list_in_order('checks.statement', 'checks.rule_id, checks.check_id') }} as other_checks

    from causes
    inner join checks
        on causes.check_id = checks.check_id
    where causes.check_id != causes.cause_check_id
    group by causes.cause_check_id

),

findings as (

    select
        -- keys
        checks.check_id as finding_id,
        checks.document_id,
        checks.rule_id,
        checks.family,

        -- what it says
        checks.severity,
        checks.left_value,
        checks.right_value,
        checks.difference,
        checks.unit,
        checks.left_label,
        checks.right_label,
        checks.statement,
        {{ list_or_empty('followers.other_checks') }} as other_checks,

        -- evidence
        evidence.quotes,
        evidence.pages,
        checks.figure_ids,
        evidence.char_starts

    from causes
    inner join checks
        on causes.check_id = checks.check_id
    inner join evidence
        on checks.check_id = evidence.check_id
    left join followers
        on checks.check_id = followers.cause_check_id
    where causes.check_id = causes.cause_check_id

)

select * from findings
