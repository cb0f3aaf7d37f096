{{ config(materialized='view') }} -- read once, by int_check_operands
with

figures as (

    select * from {{ ref('int_year_figures') }}

),

-- what each report says of its own year, in an official table where it has one
reported as (

    select *
    from figures
    where
        measure = 'final'
        and year_told = fiscal_year
        and is_settled
    qualify row_number() over (partition by document_id, thing_told order by is_official desc, char_start asc) = 1

),

-- a report speaks against the one published before it
neighbours as (

    select
        *,
        lag(figure_id) over published as earlier_id,
        lag(is_official) over published as earlier_is_official

    from reported
    window published as (
        partition by department_id, fiscal_year, thing_told
        order by published_on asc nulls first, document_id asc
    )

),

pairs as (

    select
        case
            when is_official and earlier_is_official then 'G_other_report_official'
            else 'G_other_report'
        end as rule_id,
        document_id,
        figure_id as left_id,
        earlier_id as right_id,
        1 as right_multiplier

    from neighbours
    where earlier_id is not null

),

operands as (

    {{ pairs_compared('pairs') }}

)

select * from operands
