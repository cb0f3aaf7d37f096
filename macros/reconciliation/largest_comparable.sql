{#
    Figures from here on take part in no check: they are misprints, and a product of two such figures would not fit
    a DECIMAL. Money ends above the product of a country; counts, standards and percentages far above real ones.
#}
{% macro largest_comparable(fact_kind, unit) -%}
    case
        when {{ unit }} in ('percent', 'percentage_point', 'permille', 'ratio') then 1000000
        when {{ fact_kind }} = 'standard' then 100000000
        when {{ unit }} = 'yuan' then 1000000000000000
        else 1000000000000
    end
{%- endmacro %}
