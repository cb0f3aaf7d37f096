{#
    Whether a figure stands in another row that one table has for the same thing: the fund of 其他资金, below the row
    年度资金总额, is not that of the whole.
#}
{% macro in_other_row(figure, other) -%}
    coalesce(
        {{ figure }}.thing_key = {{ other }}.thing_key
        and {{ figure }}.table_index = {{ other }}.table_index
        and {{ figure }}.place_id != {{ other }}.place_id,
        false
    )
{%- endmacro %}
