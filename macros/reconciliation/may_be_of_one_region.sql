{#
    Whether two figures may be told of one region: the same one is named, or one of them names none, as reports on
    their own county do; what is told of the whole country (全国) is never the county's.
#}
{% macro may_be_of_one_region(figure, other) -%}
    (
        {{ figure }}.region_told = {{ other }}.region_told
        or (
            '' in ({{ figure }}.region_told, {{ other }}.region_told)
            and '全国' not in ({{ figure }}.region_told, {{ other }}.region_told)
        )
    )
{%- endmacro %}
