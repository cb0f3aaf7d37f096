with

figures as (

    select * from {{ ref('int_figures_bounded') }}

),

unclaimed_places as (

    select
        place_id,
        count(*) as unclaimed

    from {{ ref('fct_published_figures') }}
    where fact_kind = 'unclaimed' and place_id is not null
    group by place_id

),

-- 总计 has the carry-over in it, 合计 has not; a fund's code says nothing of revenue or expenditure, its label does
labelled as (

    select
        figures.*,
        coalesce(unclaimed_places.unclaimed, 0) > 0 as place_has_unclaimed,
        case
            when code in ('fiscal_appropriation', 'fiscal_appropriation_expenditure') and subject like '%总计%'
                then 'fiscal_grand_total'
            else code
        end as code_compared,
        case
            when code in ('revenue_total', 'fiscal_appropriation') then 'revenue'
            when code in ('expenditure_total', 'fiscal_appropriation_expenditure') then 'expenditure'
            when subject like '%收入%' and subject not like '%支%' then 'revenue'
            when subject like '%支出%' and subject not like '%收%' then 'expenditure'
        end as account_flow,
        case
            when measure in ('final', 'budget', 'adjusted_budget', 'prior_final') then 'stage'
            when measure in ('persons', 'households', 'person_times', 'beds', 'institutions') then 'recipients'
            else measure
        end as measure_group,
        -- a share that does not say of what is one of the total told before it
        coalesce(
            base_code,
            case when measure = 'share_pct' then last_value(
                case
                    when part_of_figure_id is null and (code like '%total' or code in ('general_public_budget', 'basic_expenditure'))
                        then code
                end
                ignore nulls
            ) over (
                partition by document_id, section_index
                order by char_start
                rows between unbounded preceding and 2 preceding
            ) end
        ) as share_of_code,
        {{ matches("coalesce(subject, '')", '^(其中)?(年初|全年|当年)?(预算|支出|收入|决算|金额|资金)*(决算|预算|总额|合计)?数?$') }}
        and fact_kind = 'account' as is_label_generic,
        {{ project_key('project_name') }} as project_key,
        {{ project_key('parent_project_name') }} as parent_project_key,
        {{ subject_key('subject') }} as subject_key,
        case
            when period_kind = 'state' then cast(period_end as varchar)
            else cast(period_start as varchar) || '/' || cast(period_end as varchar) || coalesce('/' || nullif(period_kind, 'flow'), '')
        end as period_key

    from figures
    left join unclaimed_places
        on figures.place_id = unclaimed_places.place_id

),

keyed as (

    select
        *,
        fact_kind || '|' || coalesce(
            case
                when fact_kind = 'project' then coalesce(project_key, code_compared)
                when fact_kind = 'functional' then coalesce(function_code, code_compared)
                else code_compared
            end, ''
        ) as thing_key

    from labelled

),

told as (

    select
        *,
        min(value_compared) over (same_telling) = max(value_compared) over (same_telling) as is_told_alike

    from keyed
    window same_telling as (partition by document_id, thing_key, measure, fund_scope, period_key, account_flow)

)

select * from told
