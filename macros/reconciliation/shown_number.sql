{# A decimal as a reader writes it: without the zeros that only its type adds. #}
{% macro shown_number(number) -%}
    {{ replace_all('cast(' ~ number ~ ' as varchar)', '[.]?0+$', '') }}
{%- endmacro %}
