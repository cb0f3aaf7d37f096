{# What a quote says before a number, without spaces: up to the number with its unit, else up to the number alone. #}
{% macro text_before_number(quote, token, unit) -%}
    {%- set text = replace_all(quote, '\\s', '') -%}
    {%- set number = replace_all(token, '\\s', '') -%}
    case
        when contains({{ text }}, {{ number }} || {{ unit }}) then split_part({{ text }}, {{ number }} || {{ unit }}, 1)
        else split_part({{ text }}, {{ number }}, 1)
    end
{%- endmacro %}
