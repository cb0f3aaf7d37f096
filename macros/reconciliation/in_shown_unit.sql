{# A value of a check in the unit that its statement is told in. #}
{% macro in_shown_unit(column) -%}
    cast({{ column }} * labels.scale_of_checks as decimal(28, 6))
{%- endmacro %}
