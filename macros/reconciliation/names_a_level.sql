{# True for money that is only told as one level of government's (市级, 中央资金): each fund and each step has its own. #}
{% macro names_a_level(figure) -%}
    (
        coalesce({{ figure }}.code, '') = 'other:transfer'
        or {{ matches("coalesce(" ~ figure ~ ".project_key, '')", '^(中央|省|自治区|市|州|县|区|旗|本)本?级?(财政)?(补助|配套)?(资金|公益金)?$') }}
        and {{ figure }}.fact_kind = 'project'
    )
{%- endmacro %}
