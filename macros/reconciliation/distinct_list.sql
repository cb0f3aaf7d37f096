{# The distinct values of a group as a sorted list, nulls left out. #}
{% macro distinct_list(expression) -%}
    list_sort(list_distinct(list({{ expression }}) filter (where {{ expression }} is not null)))
{%- endmacro %}

{# An empty list where there is none. #}
{% macro list_or_empty(expression) -%}
    coalesce({{ expression }}, [])
{%- endmacro %}
