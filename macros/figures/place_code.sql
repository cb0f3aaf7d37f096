{# Where a figure is told: T1 to T9, another table, or the narrative. #}
{% macro place_code(figures) -%}
    case
        when {{ figures }}.table_index is null then 'narrative'
        else coalesce({{ figures }}.table_code, 'other_table')
    end
{%- endmacro %}
