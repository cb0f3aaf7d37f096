{{ config(materialized='view') }} -- read once, by int_check_operands
with

figures as (

    select * from {{ ref('int_figures_comparable') }}
    where fact_kind = 'account' and measure = 'final' and table_index is null

),

-- contracts of small firms in what is reserved for them, and in other procurement: both exclude each other
awarded as (

    select
        *,
        case when quote like '%其他政府采购%' then 'other' else 'reserved' end as awarded_from

    from figures
    where
        code = 'procurement_sme'
        and {{ matches("coalesce(quote, '')", '其他政府采购|面向中小企业(预留|采购)|专门面向中小企业') }}

),

parts as (

    select
        'F_sme_parts' as rule_id,
        totals.document_id,
        totals.figure_id as total_id,
        awarded.figure_id as part_id

    from figures as totals
    inner join awarded
        on
            totals.document_id = awarded.document_id
            and totals.section_index = awarded.section_index
    where totals.code = 'procurement_total' and totals.is_told_alike
    qualify
        count(distinct awarded.awarded_from) over (partition by totals.figure_id) = 2
        and row_number() over (
            partition by totals.figure_id, awarded.awarded_from
            order by awarded.char_start
        ) = 1
        and totals.char_start = min(totals.char_start) over (partition by totals.document_id)

),

operands as (

    {{ parts_sum_to_total('parts') }}

)

select * from operands
