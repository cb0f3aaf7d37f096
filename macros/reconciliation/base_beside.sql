{#
    The total told before a share; none where it is beside what the share is of: project expenditure is no part of the basic one,
    neither is a part of the revenue.
#}
{% macro base_beside(total, code) -%}
    case
        when {{ code }} = 'project_expenditure' and {{ total }} = 'basic_expenditure' then null
        when {{ code }} in ('basic_expenditure', 'project_expenditure') and {{ total }} like 'revenue%' then null
        else {{ total }}
    end
{%- endmacro %}
