{#
    The total told before a share; none where it is beside what the share is of: project expenditure is no part of the basic one,
    neither is a part of all that there was to spend.
#}
{% macro base_beside(total, code) -%}
    case {{ code }}
        when 'project_expenditure' then nullif(nullif({{ total }}, 'basic_expenditure'), 'revenue_grand_total')
        when 'basic_expenditure' then nullif({{ total }}, 'revenue_grand_total')
        else {{ total }}
    end
{%- endmacro %}
