{%- set factor = 'coalesce(units.factor, ' ~ unit_multiplier('figures.unit') ~ ')' -%}

with

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

units as (

    select * from {{ ref('units') }}

),

-- 1.2 万人 is 12000 persons; a unit that the seed does not know counts by its number word
counted as (

    select
        figures.figure_id,
        figures.document_id,
        figures.department_id,
        figures.fiscal_year,
        figures.code as category_code,
        figures.program_family as category_family,
        figures.subject,
        figures.measure as statistic,
        figures.value,
        figures.unit,
        figures.is_approximate,
        figures.bound,
        figures.period_start,
        figures.period_end,
        figures.period_kind,
        figures.period_year,
        figures.section_index,
        figures.section_path,
        figures.table_index,
        figures.place_id,
        figures.part_of_figure_id is not null as is_part,
        figures.char_start,
        {{ convert_to_base_unit('figures.value', factor) }} as quantity

    from figures
    left join units
        on figures.unit = units.unit
    where
        figures.fact_kind = 'beneficiary'
        and figures.measure in ('persons', 'households', 'person_times', 'beds', 'institutions', 'cases')

)

select * from counted
