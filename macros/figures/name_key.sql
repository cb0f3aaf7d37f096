{# A classification name without what reports leave out or print in two widths: brackets, spaces, 支出. #}
{% macro name_key(name) -%}
    {{ replace_all(name, '[()（）\\s]|支出', '') }}
{%- endmacro %}
