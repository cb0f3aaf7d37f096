{# Whether two figures are of as many months; true as well where one is not dated. #}
{% macro same_months(figure, other) -%}
    coalesce(
        {{ months_covered(figure ~ '.period_start', figure ~ '.period_end') }}
        = {{ months_covered(other ~ '.period_start', other ~ '.period_end') }},
        true
    )
{%- endmacro %}
