{# The code of a figure, apart from those that bear the label of a wider one: its own where it is a part or another total. #}
{% macro code_told() -%}
    case
        {#- 总计 has the carry-over in it, 合计 has not #}
        when
            code in ('fiscal_appropriation', 'fiscal_appropriation_expenditure')
            and (subject like '%总计%' or {{ matches('clause_before', '收.{0,3}支.{0,2}总(计|决算|额)') }})
            then 'fiscal_grand_total'
        when
            code like 'procurement%' and {{ matches('text_before', '其他政府采购项目中[^；。]*$') }}
            then 'procurement_not_reserved'
        {#- 对10个项目支出开展绩效自评…9万元: what was evaluated #}
        when code = 'project_expenditure' and {{ matches('text_before', '绩效(自评|评价)[^。]*$') }}
            then 'project_expenditure_evaluated'
        {#- “三无”人员: some of those who are kept #}
        when code = 'tekun' and {{ matches('subject', '三无') }} then 'tekun_of_group'
        {#- 收入预算90万元，包括…、上年结转5万元: the budget of all that there is to spend #}
        when code = 'revenue_total' and measure = 'budget' and subject = '收入预算' then 'revenue_with_carryover'
        {#- 年末结转和结余9万元，其中项目支出结转7万元 #}
        when code in ('carryover_in', 'carryover_out') and {{ matches('subject', '(基本|项目)支出') }}
            then code || '_of_part'
        {#- 机关运行经费 of the department beside 事业运行经费 of its units #}
        when code = 'operating_cost' and {{ matches('subject', '事业') }} then 'operating_cost_of_units'
        when code = 'three_public_reception' and {{ matches('clause_before', '外宾|外事') }} then 'foreign_reception'
        {#- one grade is not all who get the subsidy #}
        when code like 'disability%' and {{ matches('subject', '^(其中)?[一二三四]级') }} then code || '_of_grade'
        else code
    end
{%- endmacro %}
