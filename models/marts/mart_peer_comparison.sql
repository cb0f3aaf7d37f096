with

department_years as (

    select * from {{ ref('mart_department_year') }}

),

costs as (

    select * from {{ ref('mart_cost_per_beneficiary') }}

),

programs as (

    select * from {{ ref('mart_program_spending') }}

),

metrics as (

    select * from {{ ref('metrics') }}

),

-- a ratio only between amounts of the same funds
told as (

    {{ metric_values(
        'department_years', 'project_share', divide_exactly('project_expenditure_yuan', 'expenditure_yuan'),
        condition='project_expenditure_scope = expenditure_scope'
    ) }}
    union all
    {{ metric_values(
        'department_years', 'carryover_rate', divide_exactly('carryover_out_yuan', 'expenditure_yuan'),
        condition='carryover_out_scope = expenditure_scope'
    ) }}
    {% for metric_family, value in [
        ('personnel_per_staff_yuan', divide_exactly('personnel_expenditure_yuan', 'staff')),
        ('public_per_staff_yuan', divide_exactly('public_expenditure_yuan', 'staff')),
        ('three_public_per_staff_yuan', divide_exactly('three_public_yuan', 'staff')),
        ('three_public_execution_rate', divide_exactly('three_public_yuan', 'three_public_budget_yuan')),
        ('expenditure_growth_rate', 'expenditure_growth_rate'),
        ('self_score', 'self_score'),
    ] %}
        union all
        {{ metric_values('department_years', metric_family, value) }}
    {% endfor %}
    union all
    {{ metric_values('costs', 'yuan_per_person', 'yuan_per_person', program_code='program_code') }}
    union all
    {{ metric_values('costs', 'yuan_per_person_time', 'yuan_per_person_time', program_code='program_code') }}
    union all
    {{ metric_values(
        'programs', 'program_execution_rate', 'execution_rate',
        condition='program_code not like \'other:%\'', program_code='program_code'
    ) }}

),

medians as (

    select
        fiscal_year,
        level,
        metric,
        count(*) as peers,
        cast(median(value) as decimal(28, 6)) as median_value

    from told
    group by fiscal_year, level, metric

),

placed as (

    select
        told.department_id,
        told.department_name,
        told.level,
        told.fiscal_year,
        told.metric,
        told.metric_family,
        metrics.name_zh as metric_name_zh,
        metrics.name_en as metric_name_en,
        told.program_code,
        told.value,
        metrics.unit,
        medians.median_value,
        medians.peers,
        rank() over (partition by told.fiscal_year, told.level, told.metric order by told.value) as rank_from_lowest,
        {{ divide_exactly('(count(*) over at_or_below - 1)', '(medians.peers - 1)') }} as percentile

    from told
    inner join metrics
        on told.metric_family = metrics.metric_family
    inner join medians
        on
            told.fiscal_year = medians.fiscal_year
            and told.level = medians.level
            and told.metric = medians.metric
    -- rows of one value count with each other: all that share the highest one are above all others
    window at_or_below as (
        partition by told.fiscal_year, told.level, told.metric
        order by told.value
        range between unbounded preceding and current row
    )

)

select * from placed
