{# 10 to a whole power between -6 and 12 as an exact decimal: pow() would be a float. #}
{% macro power_of_ten(exponent) -%}
    cast(
        case
            when {{ exponent }} >= 0 then '1' || repeat('0', least({{ exponent }}, 12))
            else '0.' || repeat('0', least(-({{ exponent }}), 6) - 1) || '1'
        end as decimal(24, 6)
    )
{%- endmacro %}
