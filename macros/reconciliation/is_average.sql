{# True for a rate that is what recipients got on average (人均补差水平), not a standard or line that is set (平均标准), nor a bound (补差最低). #}
{% macro is_average(subject, quote) -%}
    (
        not {{ matches("coalesce(" ~ subject ~ ", '')", '最低|最高|不低于|上限|下限') }}
        and (
            {{ matches("coalesce(" ~ subject ~ ", '')", '补差') }}
            or (
                {{ matches("coalesce(" ~ subject ~ ", '') || coalesce(" ~ quote ~ ", '')", '平均|人均|次均|户均') }}
                and not {{ matches("coalesce(" ~ subject ~ ", '')", '标准') }}
                and not {{ matches("coalesce(" ~ quote ~ ", '')", '平均(保障|救助|供养)?标准[^。；]*$') }}
            )
        )
    )
{%- endmacro %}
