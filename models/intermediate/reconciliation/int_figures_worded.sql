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
        -- 总计 has the carry-over in it, 合计 has not
        case
            when
                code in ('fiscal_appropriation', 'fiscal_appropriation_expenditure')
                and (subject like '%总计%' or {{ matches('clause_before', '收.{0,3}支.{0,2}总(计|决算|额)') }})
                then 'fiscal_grand_total'
            when
                code like 'procurement%' and {{ matches('text_before', '其他政府采购项目中[^；。]*$') }}
                then 'procurement_not_reserved'
            -- 对10个项目支出开展绩效自评…9万元: what was evaluated
            when code = 'project_expenditure' and {{ matches('text_before', '绩效(自评|评价)[^。]*$') }}
                then 'project_expenditure_evaluated'
            -- “三无”人员: some of those who are kept
            when code = 'tekun' and {{ matches('subject', '三无') }} then 'tekun_of_group'
            -- 收入预算90万元，包括…、上年结转5万元: the budget of all that there is to spend
            when code = 'revenue_total' and measure = 'budget' and subject = '收入预算' then 'revenue_with_carryover'
            -- 年末结转和结余9万元，其中项目支出结转7万元
            when code in ('carryover_in', 'carryover_out') and {{ matches('subject', '(基本|项目)支出') }}
                then code || '_of_part'
            -- 机关运行经费 of the department beside 事业运行经费 of its units
            when code = 'operating_cost' and {{ matches('subject', '事业') }} then 'operating_cost_of_units'
            when code = 'three_public_reception' and {{ matches('clause_before', '外宾|外事') }} then 'foreign_reception'
            -- one grade is not all who get the subsidy
            when code like 'disability%' and {{ matches('subject', '^(其中)?[一二三四]级') }} then code || '_of_grade'
            else code
        end as code_compared,
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
