with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

totals as (

    select
        *,
        case when section_path like '% / %' then {{ replace_all('section_path', ' / [^/]*$', '') }} end as parent_path

    from figures
    where
        fact_kind = 'account'
        and (
            (
                code in ('project_expenditure', 'project_budget_total')
                and measure = 'final'
                -- 对2个项目开展了重点评价，涉及资金818万元: what was evaluated, not all projects
                and not {{ matches("coalesce(quote, '')", '评价') }}
            )
            or (
                code in ('revenue_total', 'expenditure_total', 'project_expenditure', 'project_budget_total')
                and measure = 'adjustment'
            )
        )

),

projects as (

    select *
    from figures
    where
        fact_kind = 'project'
        and project_key is not null
        and parent_project_key is null

),

-- how far from its total a list may stand: its sentence, its section, the one around it; for changes the document
reached as (

    select
        totals.document_id,
        totals.figure_id as total_id,
        totals.measure as total_measure,
        projects.figure_id,
        projects.project_key,
        projects.measure,
        projects.char_start,
        case
            when projects.place_id = totals.place_id or projects.part_of_figure_id = totals.figure_id then 1
            when coalesce(totals.table_index, -1) != coalesce(projects.table_index, -1) then null
            when
                totals.section_path != ''
                and starts_with(projects.section_path || ' / ', totals.section_path || ' / ')
                and projects.char_start > totals.char_start
                then 2
            when
                totals.table_index is null
                and starts_with(projects.section_path, totals.parent_path || ' / ')
                and projects.char_start > totals.char_start
                and (totals.fund_scope = projects.fund_scope or totals.fund_scope in ('all', 'unstated'))
                then 3
            when totals.measure = 'adjustment' and totals.fund_scope in ('all', 'unstated') then 4
        end as reach

    from totals
    inner join projects
        on
            totals.document_id = projects.document_id
            and {{ scopes_agree('totals', 'projects') }}

)

select * from reached
