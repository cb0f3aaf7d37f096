{#
    numerator (below 10^28) ÷ denominator of two decimals with two places, rounded half away from zero to six decimals, in whole
    numbers: `/` would go through a float. Null when an operand is missing or the denominator is 0.
#}
{% macro divide_exactly(numerator, denominator) -%}
    try_cast(
        cast(
            sign({{ numerator }}) * sign({{ denominator }})
            * (
                (cast(abs({{ numerator }}) * 100 as hugeint) * 2000000 + cast(abs({{ denominator }}) * 100 as hugeint))
                // nullif(2 * cast(abs({{ denominator }}) * 100 as hugeint), 0)
            ) as decimal(30, 0)
        ) * cast(0.000001 as decimal(7, 6)) as decimal(28, 6)
    )
{%- endmacro %}
