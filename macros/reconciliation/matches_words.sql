{# True where a regular expression that stands in a column matches anywhere in the text. #}
{% macro matches_words(expression, words) -%}
    regexp_matches({{ expression }}, {{ words }})
{%- endmacro %}
