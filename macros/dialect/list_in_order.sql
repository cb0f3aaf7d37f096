{# A list whose order is told, so that two builds are equal; nulls are left out. #}
{% macro list_in_order(expression, order_by) -%}
    list({{ expression }} order by {{ order_by }}) filter (where {{ expression }} is not null)
{%- endmacro %}
