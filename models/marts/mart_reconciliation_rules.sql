with

rules as (

    select * from {{ ref('reconciliation_rules') }}

),

answers as (

    select * from {{ ref('fct_rule_answers') }}

),

findings as (

    select
        rule_id,
        count(*) as findings,
        count(*) filter (where is_accepted) as accepted

    from {{ ref('mart_reconciliation_findings') }}
    group by rule_id

),

counts as (

    select
        rule_id,
        count(*) filter (where answer = 'holds') as documents_holding,
        count(*) filter (where answer = 'fails') as documents_failing,
        count(*) filter (where answer = 'missing_input') as documents_missing_input,
        count(*) filter (where answer = 'not_applicable') as documents_not_applicable,
        cast(sum(checks_held) as bigint) as checks_held,
        cast(sum(checks_failed) as bigint) as checks_failed

    from answers
    group by rule_id

),

counted as (

    select
        rules.rule_id,
        rules.family,
        rules.name_zh,
        rules.name_en,
        rules.severity,
        coalesce(counts.documents_holding, 0) as documents_holding,
        coalesce(counts.documents_failing, 0) as documents_failing,
        coalesce(counts.documents_missing_input, 0) as documents_missing_input,
        coalesce(counts.documents_not_applicable, 0) as documents_not_applicable,
        coalesce(counts.checks_held, 0) as checks_held,
        coalesce(counts.checks_failed, 0) as checks_failed,
        coalesce(findings.findings, 0) as findings,
        coalesce(findings.accepted, 0) as accepted

    from rules
    left join counts
        on rules.rule_id = counts.rule_id
    left join findings
        on rules.rule_id = findings.rule_id

)

select * from counted
