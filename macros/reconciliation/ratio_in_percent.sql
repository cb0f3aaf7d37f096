{# 100 × part ÷ base, exactly rounded to six decimals; null where the base is not above 0, for nothing can be a share of it. #}
{% macro ratio_in_percent(part, base) -%}
    case when {{ base }} > 0 then {{ divided('100 * ' ~ part, base) }} end
{%- endmacro %}

{% macro divided(numerator, denominator) -%}
    {{ divide_exactly(try_cast(numerator, 'decimal(30, 2)'), try_cast(denominator, 'decimal(20, 2)')) }}
{%- endmacro %}

{# first × second where both are below 10^15: operands so typed cannot overflow the product. #}
{% macro product_of(first, second) -%}
    {{ try_cast(first, 'decimal(19, 4)') }} * {{ try_cast(second, 'decimal(19, 4)') }}
{%- endmacro %}

{% macro sum_of_role(role, column) -%}
    cast(coalesce(sum(sign * {{ column }}) filter (where role = '{{ role }}'), 0) as decimal(26, 6))
{%- endmacro %}

{# How far the digits printed leave a sum open: one side is enough, exact figures lie in the middle of theirs. #}
{% macro leeway_of_role(role) -%}
    cast(coalesce(sum(value_high - value_compared) filter (where role = '{{ role }}'), 0) as decimal(26, 6))
{%- endmacro %}
