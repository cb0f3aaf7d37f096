{# Figures of one fund, or of which one names no fund. Only for figures told near each other. #}
{% macro scopes_agree(one, other) -%}
    ({{ one }}.fund_scope = {{ other }}.fund_scope or 'unstated' in ({{ one }}.fund_scope, {{ other }}.fund_scope))
{%- endmacro %}
