{# True for a rate that is what recipients got on average (人均补差水平), not a standard that everyone gets. #}
{% macro is_average(subject, quote) -%}
    (
        {{ matches("coalesce(" ~ subject ~ ", '')", '补差|平均|人均') }}
        or (
            {{ matches("coalesce(" ~ quote ~ ", '')", '补差水平|人均水平|平均水平|人均补') }}
            and not {{ matches("coalesce(" ~ subject ~ ", '')", '标准') }}
        )
    )
{%- endmacro %}
