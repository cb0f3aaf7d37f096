with

figures as (

    select
        *,
        {{ numbers_marked('quote') }} as quote_marked

    from {{ ref('int_figures_resolved') }}
    where fact_kind not in ('none', 'unclaimed')

),

placed as (

    select
        figures.*,
        {{ text_before_number('figures.quote_marked', 'figures.token', 'figures.unit') }} as text_before,
        -- 其他民政管理事务支出（项）9万元，其中基本支出8万元: of the line, not of the department
        coalesce(
            'other:unit_expenditure' in (figures.code, wholes.code)
            or (figures.fact_kind = 'account' and wholes.fact_kind = 'functional'),
            false
        ) as is_of_unit

    from figures
    left join figures as wholes
        on figures.part_of_figure_id = wholes.figure_id

),

clauses as (

    select
        *,
        -- the clause that leads to the number
        {{ extract_first('text_before', '[^，。；：（,;:(]*$') }} as clause_before

    from placed

),

worded as (

    select
        figure_id,
        {{ code_told() }} as code_compared,
        {{ flow_told() }} as account_flow,
        -- 支出决算 and the like: a label that names no account of its own
        fact_kind = 'account' and {{ matches(
            "coalesce(subject, '')",
            '^(其中)?(年初|全年|当年)?(预算|支出|收入|决算|金额|资金)*(决算|预算|总额|合计)?数?$'
        ) }} as is_label_general,
        (
            fact_kind = 'project'
            and {{ tells_another_project('project_name', 'table_index', 'quote', 'text_before', 'clause_before') }}
        )
        or (
            fact_kind in ('account', 'functional')
            and table_index is null
            and measure not like '%pct'
            and {{ names_another('measure', 'text_before', 'clause_before', "coalesce(subject, '')") }}
        )
        or {{ tells_of_a_part('measure', 'clause_before', 'text_before') }}
        or is_of_unit as is_of_another,
        -- who came or left, not who is there
        fact_kind in ('beneficiary', 'payment') and {{ matches(
            "coalesce(subject, '') || clause_before || ' ' || " ~ extract_first('text_before', '(新增|新纳入|退出|清退)[^；。]*(其中|中[，,])'),
            '新增|新纳入|新批|净增|减少|取消|退出|清退|调进|调出|调入|停发|停保|注销|降低'
        ) }} as is_movement,
        -- of which region the sentence speaks, or the section on a fund
        {{ region_named('fact_kind', 'section_path', 'text_before') }} as region_told,
        text_before

    from clauses

)

select * from worded
