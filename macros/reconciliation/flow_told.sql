{#
    revenue, expenditure or carried_in of a figure of int_figures_worded: the code of a fund says nothing of it, its
    label does, else the heading.
#}
{% macro flow_told() -%}
    case
        -- of a project: what came in, what was left of it the year before
        when
            fact_kind = 'project'
            and (
                {{ matches("coalesce(subject, '') || clause_before", '(上年|年初|以前年度)(结转|结余)') }}
                or {{ extract_first('clause_before', '(20[0-9]{2})年(度)?结转(资金)?$', 1) }} < cast(fiscal_year as varchar)
                and {{ matches('clause_before', '20[0-9]{2}年(度)?结转(资金)?$') }}
            )
            then 'carried_in'
        when
            fact_kind = 'project'
            and {{ matches('clause_before', '到位|收入|收到|筹集|募集|下达|分成|配套|匹配|可供') }}
            then 'revenue'
        when code in ('revenue_total', 'fiscal_appropriation') then 'revenue'
        when code in ('expenditure_total', 'fiscal_appropriation_expenditure') then 'expenditure'
        when side in ('revenue', 'expenditure') then side
        when subject like '%收入%' and subject not like '%支%' then 'revenue'
        when subject like '%支出%' and subject not like '%收%' then 'expenditure'
        when code in ('general_public_budget', 'government_fund', 'state_capital')
            then {{ side_of_heading('section_path') }}
    end
{%- endmacro %}
