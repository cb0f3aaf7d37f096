{{ config(materialized='view') }} -- read once, by int_check_operands
with

figures as (

    select * from {{ ref('int_year_figures') }}

),

-- what the report of a year itself says of it, in an official table where it has one
reported as (

    select *
    from figures
    where
        measure = 'final'
        and year_told = fiscal_year
        and not is_superseded
        and is_settled
    qualify row_number() over (
        partition by department_id, year_told, thing_told
        order by is_official desc, published_on desc nulls last, document_id asc, char_start asc
    ) = 1

),

-- each value that a later report states of the year before
stated as (

    select *
    from figures
    where
        measure in ('final', 'prior_final')
        and year_told = fiscal_year - 1
    qualify row_number() over (
        partition by document_id, thing_told, value_compared
        order by is_official desc, char_start asc
    ) = 1

),

-- where it states none: its final less the change told beside it
derived as (

    select
        finals.*,
        changes.figure_id as change_id

    from figures as finals
    inner join figures as changes
        on
            finals.place_id = changes.place_id
            and finals.thing_told = changes.thing_told
            and finals.year_told = changes.year_told
    left join stated
        on
            finals.document_id = stated.document_id
            and finals.thing_told = stated.thing_told
    where
        finals.measure = 'final'
        and changes.measure = 'change'
        and finals.year_told = finals.fiscal_year
        and stated.figure_id is null
    qualify
        count(*) over (partition by finals.place_id, finals.thing_told) = 1
        and row_number() over (partition by finals.document_id, finals.thing_told order by finals.char_start) = 1

),

told as (

    select
        *,
        null as change_id

    from stated

    union all

    select * from derived

),

compared as (

    select
        case
            when told.is_official and reported.is_official then 'G_prior_year_official'
            else 'G_prior_year'
        end as rule_id,
        told.document_id,
        told.figure_id as told_id,
        told.change_id,
        reported.figure_id as reported_id

    from told
    inner join reported
        on
            told.department_id = reported.department_id
            and told.thing_told = reported.thing_told
            and told.fiscal_year - 1 = reported.fiscal_year

),

terms as (

    select
        compared.rule_id,
        compared.document_id,
        compared.told_id as total_id,
        sides.side,
        sides.sign,
        case
            when sides.side = 'right' then compared.reported_id
            when sides.sign < 0 then compared.change_id
            else compared.told_id
        end as figure_id

    from compared
    inner join (values ('left', 1), ('left', -1), ('right', 1)) as sides (side, sign)
        on sides.sign > 0 or compared.change_id is not null

),

operands as (

    {{ sides_compared('terms') }}

)

select * from operands
