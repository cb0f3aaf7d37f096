{# A sum of money only where every operand is there: a missing operand is missing, never zero. #}
{% macro sum_if_complete(amount) -%}
    case when count({{ amount }}) = count(*) then {{ try_cast('sum(' ~ amount ~ ')', 'decimal(20, 2)') }} end
{%- endmacro %}
