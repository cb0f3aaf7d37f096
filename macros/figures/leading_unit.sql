{# The money part of a unit as published: 万元/人/年 → 万元, 元/月.人 → 元. #}
{% macro leading_unit(unit) -%}
    split_part({{ replace_all(unit, '\\s', '') }}, '/', 1)
{%- endmacro %}
