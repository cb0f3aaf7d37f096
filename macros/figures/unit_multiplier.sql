{# The number word that a unit begins with (3.9 万张 → 10000), 1 without one; 千克 is a unit of its own. #}
{% macro unit_multiplier(unit) -%}
    case
        when {{ unit }} like '万亿%' then 1000000000000
        when {{ unit }} like '千万%' then 10000000
        when {{ unit }} like '百万%' then 1000000
        when {{ unit }} like '十万%' then 100000
        when {{ unit }} like '亿%' then 100000000
        when {{ unit }} like '万%' then 10000
        when {{ unit }} like '千%' and {{ unit }} not like '千克%' and {{ unit }} not like '千米%' then 1000
        when {{ unit }} like '百%' then 100
        else 1
    end
{%- endmacro %}
