{# Texts of a group as one, in a told order. #}
{% macro text_in_order(expression, separator, order_by) -%}
    string_agg({{ expression }}, '{{ separator }}' order by {{ order_by }})
{%- endmacro %}
