{# How many zeros a whole number as printed ends with: 2,890 → 1. #}
{% macro trailing_zeros(digits) -%}
    (length({{ digits }}) - length({{ replace_all(digits, '0+$', '') }}))
{%- endmacro %}
