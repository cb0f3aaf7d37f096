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
        poorest.document_id,
        poorest.figure_id as left_id,
        lines.figure_id as right_id,
        1.3 as right_multiplier

    from standards as poorest
    inner join standards as lines
        on
            poorest.document_id = lines.document_id
            and poorest.period_year = lines.period_year
            and lines.code = replace(poorest.code, 'tekun', 'dibao')
    where poorest.code like 'tekun%'
    qualify row_number() over (
        partition by poorest.figure_id
        order by abs(poorest.char_start - lines.char_start), lines.char_start
    ) = 1

),

operands as (

    {{ pairs_compared('pairs') }}

)

select * from operands
