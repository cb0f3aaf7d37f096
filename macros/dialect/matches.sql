{# True where a regular expression matches anywhere in the text. #}
{% macro matches(expression, pattern) -%}
    regexp_matches({{ expression }}, '{{ pattern }}')
{%- endmacro %}
