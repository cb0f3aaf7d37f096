{# The first match of a regular expression that stands in a column. #}
{% macro first_match(expression, pattern) -%}
    regexp_extract({{ expression }}, {{ pattern }})
{%- endmacro %}
