{{ config(materialized='view') }} -- read once, by int_check_operands
with

figures as (

    select * from {{ ref('int_figures_comparable') }}
    where table_index is null

),

terms as (

    select * from {{ ref('benefit_terms') }}

),

-- the benefits whose recipients the section of a project counts
groups as (

    select distinct
        projects.document_id,
        projects.figure_id as project_id,
        people.code as group_code

    from figures as projects
    inner join figures as people
        on
            projects.document_id = people.document_id
            and projects.section_index = people.section_index
            and projects.char_start < people.char_start
            and projects.code != people.code
    inner join terms
        on people.code = terms.program_code
    where
        projects.fact_kind = 'project'
        and projects.measure = 'final'
        and not {{ is_share_of_a_level('projects.project_name') }}
        and projects.section_path like '%' || projects.project_key || '%'
        and people.fact_kind = 'beneficiary'

),

-- what was paid to each of them in the whole year, where it is told with one value
payments as (

    select
        document_id,
        code,
        min(figure_id) as payment_id,
        count(distinct value_compared) as values_told

    from figures
    where
        fact_kind = 'payment'
        and measure = 'amount'
        and period_kind = 'flow'
        and period_year = fiscal_year
        and extract(month from period_start) = 1
        and extract(month from period_end) = 12
    group by
        document_id,
        code

),

paid as (

    select
        'A_project_groups' as rule_id,
        groups.document_id,
        groups.project_id as total_id,
        payments.payment_id as part_id,
        count(*) over (partition by groups.project_id) as groups_counted,
        count(payments.payment_id) over (partition by groups.project_id) as groups_paid

    from groups
    left join payments
        on
            groups.document_id = payments.document_id
            and groups.group_code = payments.code
            and payments.values_told = 1

),

-- one group is no list, and a group without a payment of its own leaves it open
complete as (

    select *
    from paid
    where groups_counted >= 2 and groups_paid = groups_counted

),

operands as (

    {{ parts_sum_to_total('complete') }}

)

select * from operands
