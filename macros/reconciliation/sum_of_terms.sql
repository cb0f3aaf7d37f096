{#
    Σ sign × multiplier × figure (× figure) of one side: the arithmetic of every balance. `column` is the value as
    printed or one of its bounds. A term has one figure, or two that are multiplied (rate × recipients).
#}
{% macro term_value(column) -%}
    cast(
        cast(max(multiplier * {{ column }}) filter (where factor = 1) as decimal(24, 6))
        * cast(coalesce(max({{ column }}) filter (where factor = 2), 1) as decimal(14, 2)) as decimal(30, 6)
    )
{%- endmacro %}

{% macro sum_of_terms(side, column) -%}
    cast(coalesce(sum(sign * {{ column }}) filter (where role = '{{ side }}'), 0) as decimal(30, 6))
{%- endmacro %}
