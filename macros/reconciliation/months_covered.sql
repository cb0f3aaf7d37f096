{# The number of calendar months from the month of one date to that of another, both counted. #}
{% macro months_covered(first, last) -%}
    (
        (extract(year from {{ last }}) - extract(year from {{ first }})) * 12
        + extract(month from {{ last }}) - extract(month from {{ first }}) + 1
    )
{%- endmacro %}
