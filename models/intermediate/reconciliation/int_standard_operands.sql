{{ config(materialized='view') }} -- read once, by int_check_operands
with

standards as (

    select * from {{ ref('int_benefit_figures') }}
    where
        benefit_role = 'rate'
        and not is_average
        and rate_period = 'month'
        and code in ('dibao', 'dibao_urban', 'dibao_rural', 'tekun', 'tekun_urban', 'tekun_rural')

),

-- the line of the same year and place (城市, 农村), nearest telling
pairs as (

    select
        'H_tekun_dibao' as rule_id,
        tekun.document_id,
        tekun.figure_id as left_id,
        dibao.figure_id as right_id,
        1.3 as right_multiplier

    from standards as tekun
    inner join standards as dibao
        on
            tekun.document_id = dibao.document_id
            and tekun.period_year = dibao.period_year
            and tekun.months_covered = dibao.months_covered
            and dibao.code = replace(tekun.code, 'tekun', 'dibao')
    where tekun.code like 'tekun%'
    qualify row_number() over (
        partition by tekun.figure_id
        order by abs(tekun.char_start - dibao.char_start), dibao.char_start
    ) = 1

),

operands as (

    {{ pairs_compared('pairs') }}

)

select * from operands
