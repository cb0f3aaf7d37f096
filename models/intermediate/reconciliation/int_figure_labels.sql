with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

measures as (

    select * from {{ ref('measures') }}

),

-- a figure as a reader would name it: label, stage unless it is the final, value and unit as published
labelled as (

    select
        figures.figure_id,
        figures.document_id,
        figures.char_start,
        figures.page,
        figures.section_path,
        figures.quote,
        case
            when figures.unit_compared = 'yuan' and figures.unit_factor >= 10000 then '万元'
            when figures.unit_compared = 'yuan' then '元'
            when figures.unit_compared = 'percent' then '%'
            else coalesce({{ replace_all('figures.unit_shown', '万|亿|余|多', '') }}, '')
        end as unit_of_checks,
        cast(
            case
                when figures.unit_compared = 'yuan' and figures.unit_factor >= 10000 then 0.0001
                else 1
            end as decimal(5, 4)
        ) as scale_of_checks,
        right(coalesce(figures.project_name, figures.subject, ''), 60)
        || case
            when
                figures.unit_compared = 'yuan'
                and figures.measure not in ('final', 'amount', 'rate', 'target', 'actual')
                then '（' || measures.name_zh || '）'
            else ''
        end
        || ' ' || case when figures.value < 0 then '-' else '' end || figures.token
        || case when figures.token like '%\%' escape '\' then '' else coalesce(figures.unit, '') end as figure_label

    from figures
    left join measures
        on figures.measure = measures.measure

)

select * from labelled
