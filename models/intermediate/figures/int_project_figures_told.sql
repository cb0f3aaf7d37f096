with

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

-- what a report of year N says of the final of N − 1 belongs to its row of year N
project_figures as (

    select
        figure_id,
        document_id,
        department_id,
        fiscal_year,
        code as program_code,
        program_family,
        parent_project_name,
        fund_scope,
        period_start,
        place_id,
        section_index,
        section_path,
        table_index,
        row_index,
        char_start,
        amount_yuan,
        value,
        is_approximate,
        coalesce(project_name, subject) as project_name,
        {{ measure_of_report() }} as measure,
        case
            when measure in ('final', 'prior_final') and period_year = fiscal_year - 1
                then {{ make_date('fiscal_year', 12, 31) }}
            else period_end
        end as period_end,
        coalesce({{ row_key() }}, document_id || ':' || section_index) as container

    from figures
    where
        fact_kind = 'project'
        and measure in (
            'budget', 'adjustment', 'adjusted_budget', 'final', 'prior_final', 'carryover', 'amount', 'execution_pct'
        )

),

telling_keys as (

    select
        *,
        {{ hash_key([
            'container', 'program_code', 'project_name', 'parent_project_name', 'fund_scope', 'period_end'
        ]) }} as container_key

    from project_figures

),

occurrences as (

    select
        *,
        row_number() over (partition by container_key, measure order by char_start) as occurrence

    from telling_keys

),

-- a measure that comes again begins a new telling
tellings as (

    select
        *,
        max(occurrence) over (
            partition by container_key
            order by char_start
            rows between unbounded preceding and current row
        ) as telling

    from occurrences

),

told as (

    select
        *,
        row_number() over (partition by container_key, telling, measure order by char_start) as repetition

    from tellings

)

select * from told
