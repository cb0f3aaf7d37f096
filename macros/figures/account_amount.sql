{# The preferred telling of one measure of an account, in a model grouped by department and year. #}
{% macro account_amount(account_code, measure='final', data_type='decimal(20, 2)') -%}
    cast(
        max(accounts.amount) filter (
            where accounts.account_code = '{{ account_code }}' and accounts.measure = '{{ measure }}'
        ) as {{ data_type }}
    )
{%- endmacro %}

{# The funds that this telling covers. #}
{% macro account_scope(account_code, measure='final') -%}
    max(accounts.fund_scope) filter (
        where accounts.account_code = '{{ account_code }}' and accounts.measure = '{{ measure }}'
    )
{%- endmacro %}
