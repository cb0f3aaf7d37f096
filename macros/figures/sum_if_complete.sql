{# A sum only where every operand is there: a missing operand is missing, never zero. #}
{% macro sum_if_complete(expression) -%}
    case when count({{ expression }}) = count(*) then sum({{ expression }}) end
{%- endmacro %}
