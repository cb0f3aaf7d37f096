with

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

words as (

    select * from {{ ref('int_figures_worded') }}

),

named as (

    select
        figures.figure_id,
        figures.document_id,
        figures.char_start,
        figures.section_index,
        figures.fact_kind,
        figures.function_code,
        figures.measure,
        figures.base_code,
        figures.code,
        words.code_compared,
        words.account_flow,
        words.is_label_general,
        words.is_of_another,
        words.is_movement,
        words.region_told,
        -- in the official tables a line stands in several columns: only that of all expenditure is told elsewhere
        concat_ws(
            '|', figures.function_code, nullif(figures.side, 'expenditure'), nullif(figures.nature, 'total')
        ) as function_key,
        case
            when figures.measure in ('final', 'budget', 'adjusted_budget', 'prior_final') then 'stage'
            when figures.measure in ('persons', 'households', 'person_times', 'beds', 'institutions') then 'recipients'
            else figures.measure
        end as measure_group,
        {{ project_key('figures.project_name') }} as project_key,
        {{ project_key('figures.parent_project_name') }} as parent_project_key,
        -- 每人每月 is of the group told before it (半护理, 自理), and that of a side (农村…，其中全护理)
        {{ subject_key('figures.subject') }}
        || case
            when figures.fact_kind in ('beneficiary', 'payment', 'standard')
                then
                    {{ group_of_recipients('words.text_before') }}
                    || {{ side_told('figures.code', 'words.text_before') }}
            else ''
        end as subject_key,
        case
            when figures.period_kind = 'state' then cast(figures.period_end as varchar)
            else concat_ws('/', figures.period_start, figures.period_end, nullif(figures.period_kind, 'flow'))
        end as period_key,
        -- 占全年安排资金的9%: of a total that the text tells by a name that is not known
        {{ matches("coalesce(words.text_before, '')", '占[^比，。；：（）0-9]{2,20}的?(比例|比重)?[为达]?$') }} as is_base_told,
        case
            when
                figures.part_of_figure_id is null
                and figures.measure not like '%pct'
                -- what has a share itself is no whole of the shares that follow
                and not coalesce(
                    lead(figures.measure) over next_to_it = 'share_pct'
                    and (lead(figures.base_code) over next_to_it is null or figures.code = 'basic_expenditure')
                    and lead(figures.code) over next_to_it = figures.code,
                    false
                )
                -- the vehicles are a part of the three public expenses themselves
                and figures.code != 'three_public_vehicle_total'
                and (figures.code like '%total' or figures.code in ('general_public_budget', 'basic_expenditure'))
                then figures.code
        end as total_code

    from figures
    inner join words
        on figures.figure_id = words.figure_id
    window next_to_it as (partition by figures.document_id, figures.section_index order by figures.char_start)

),

-- what a figure is about, and of what a share is one that does not say so: the total told before it
based as (

    select
        figure_id,
        code_compared,
        account_flow,
        measure_group,
        project_key,
        parent_project_key,
        subject_key,
        is_label_general,
        is_of_another,
        is_movement,
        region_told,
        period_key,
        fact_kind || '|' || coalesce(
            case fact_kind
                when 'project' then project_key
                when 'functional' then nullif(function_key, '')
                -- accounts without a code of their own (燃料费, 会议费) are told apart by their names
                when 'account'
                    then case when code_compared in ('other:unspecified', 'other:transfer') then subject_key end
            end,
            code_compared,
            ''
        ) as thing_key,
        coalesce(
            base_code,
            case
                -- 基本支出…，其中人员经费…；项目支出9万元，占91%: of all, not of the basic expenditure
                when
                    measure = 'share_pct'
                    and not is_base_told
                    -- 敬老院改造660万元，其中县级配套198万元，占30%: of the project
                    and coalesce(parent_project_key, lag(parent_project_key) over in_order) is null
                    then {{ base_beside('last_value(total_code ignore nulls) over before_it', 'code') }}
            end
        ) as share_of_code

    from named
    -- 三公 and purchases have shares of their own totals alone
    window
        in_order as (partition by document_id, section_index order by char_start),
        before_it as (
            partition by document_id, section_index, code like 'three_public%', code like 'procurement%'
            order by char_start
            rows between unbounded preceding and 2 preceding
        )

)

select * from based
