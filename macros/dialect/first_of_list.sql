{% macro first_of_list(expression) -%}
    {{ expression }}[1]
{%- endmacro %}
