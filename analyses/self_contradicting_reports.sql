-- Question: which reports contradict themselves, and where?
-- Reading: one row for each finding that no person has accepted, the report with the most contradictions first. The
-- section is that of the first figure of the finding; the statement shows both sides and the arithmetic.
with

findings as (

    select * from {{ ref('mart_reconciliation_findings') }}

),

scorecards as (

    select * from {{ ref('mart_document_scorecard') }}

),

figures as (

    select * from {{ ref('fct_published_figures') }}

),

located as (

    select
        scorecards.file_name,
        scorecards.contradictions,
        scorecards.checks_held,
        scorecards.checks_failed,
        findings.severity,
        findings.rule_id,
        findings.rule_name_zh,
        findings.statement,
        figures.page,
        figures.section_path,
        findings.finding_id

    from findings
    inner join scorecards
        on findings.document_id = scorecards.document_id
    left join figures
        on {{ first_of_list('findings.figure_ids') }} = figures.figure_id
    where not findings.is_accepted

)

select *
from located
order by
    contradictions desc,
    file_name asc,
    case severity
        when 'contradiction' then 1
        when 'unexplained' then 2
        when 'rounding' then 3
        else 4
    end asc,
    finding_id asc
