{# Where a figure is told: T1 to T9, another table, or the narrative. #}
{% macro place_code(table_index, table_code) -%}
    case
        when {{ table_index }} is null then 'narrative'
        else coalesce({{ table_code }}, 'other_table')
    end
{%- endmacro %}
