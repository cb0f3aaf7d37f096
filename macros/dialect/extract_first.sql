{# The first match of a regular expression, or of one of its groups; empty where there is none. #}
{% macro extract_first(expression, pattern, group=0) -%}
    regexp_extract({{ expression }}, '{{ pattern }}', {{ group }})
{%- endmacro %}
