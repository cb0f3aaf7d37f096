{# The total told before a share; none where it is beside what the share is of: project expenditure is no part of the basic one. #}
{% macro base_beside(total, code) -%}
    case when {{ code }} = 'project_expenditure' then nullif({{ total }}, 'basic_expenditure') else {{ total }} end
{%- endmacro %}
