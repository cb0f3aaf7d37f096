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

{# How far left − right may fall, or rise, within what the printed digits of all terms leave open. #}
{% macro room_of_terms(falling) -%}
    cast(
        sum(
            case
                when (role = 'left') = (sign > 0)
                    then {{ 'term_value - term_low' if falling else 'term_high - term_value' }}
                else {{ 'term_high - term_value' if falling else 'term_value - term_low' }}
            end
        ) as decimal(30, 6)
    )
{%- endmacro %}
