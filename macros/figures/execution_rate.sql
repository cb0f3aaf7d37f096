{# Final ÷ adjusted budget, else ÷ (budget + adjustment), else ÷ budget. `row` names the table where there are several. #}
{% macro execution_rate(row=none) -%}
    {%- set of = row ~ '.' if row else '' -%}
    {%- set base = 'coalesce(' ~ of ~ 'adjusted_budget_yuan, '
        ~ of ~ 'budget_yuan + ' ~ of ~ 'adjustment_yuan, ' ~ of ~ 'budget_yuan)' -%}
    {{ divide_exactly(of ~ 'final_yuan', base) }}
{%- endmacro %}
