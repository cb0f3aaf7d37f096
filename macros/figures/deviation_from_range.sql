{# How far a value lies outside a range, as a fraction of the bound that it passes; 0 within, null without a range. #}
{% macro deviation_from_range(value, low, high) -%}
    case
        when {{ value }} < {{ low }} then {{ divide_exactly('(' ~ value ~ ' - ' ~ low ~ ')', low) }}
        when {{ value }} > {{ high }} then {{ divide_exactly('(' ~ value ~ ' - ' ~ high ~ ')', high) }}
        when {{ value }} between {{ low }} and {{ high }} then cast(0 as decimal(28, 6))
    end
{%- endmacro %}
