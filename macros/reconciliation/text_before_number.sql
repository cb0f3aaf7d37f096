{# A quote without spaces, each number marked where it begins: 0万元 is not told by 0.40万元. #}
{% macro numbers_marked(quote) -%}
    {{ replace_all(replace_all(quote, '\\s', ''), '(^|[^0-9.,])([0-9])', '\\1¦\\2') }}
{%- endmacro %}

{# What a quote so marked says before a number: up to the number with its unit, else up to the number, else up to its words. #}
{% macro text_before_number(marked, token, unit) -%}
    {%- set number = replace_all(token, '\\s', '') -%}
    {%- set tellings = ["'¦' || " ~ number ~ " || " ~ unit, "'¦' || " ~ number] -%}
    case
        {%- for telling in tellings %}
        when contains({{ marked }}, {{ telling }})
            then {{ replace_all("split_part(" ~ marked ~ ", " ~ telling ~ ", 1)", '¦', '') }}
        {%- endfor %}
        else {{ replace_all("split_part(" ~ marked ~ ", " ~ number ~ ", 1)", '¦', '') }}
    end
{%- endmacro %}
