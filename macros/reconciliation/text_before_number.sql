{#
  What a quote says before a number, without spaces: up to the number with its unit, else up to the number alone.
  Each number of the quote is marked where it begins, for 0万元 is not told by 0.40万元; one in words (三千) is not.
#}
{% macro text_before_number(quote, token, unit) -%}
    {%- set text = replace_all(replace_all(quote, '\\s', ''), '(^|[^0-9.,])([0-9])', '\\1¦\\2') -%}
    {%- set number = replace_all(token, '\\s', '') -%}
    {%- set tellings = ["'¦' || " ~ number ~ " || " ~ unit, "'¦' || " ~ number] -%}
    case
        {%- for telling in tellings %}
        when contains({{ text }}, {{ telling }})
            then {{ replace_all("split_part(" ~ text ~ ", " ~ telling ~ ", 1)", '¦', '') }}
        {%- endfor %}
        else {{ replace_all("split_part(" ~ text ~ ", " ~ number ~ ", 1)", '¦', '') }}
    end
{%- endmacro %}
