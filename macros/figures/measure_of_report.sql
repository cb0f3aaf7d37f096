{# What a report of year N says of the final of N − 1 is its prior_final. `row` names the table where there are several. #}
{% macro measure_of_report(row=none) -%}
    {%- set of = row ~ '.' if row else '' -%}
    case
        when {{ of }}measure = 'final' and {{ of }}period_year = {{ of }}fiscal_year - 1 then 'prior_final'
        else {{ of }}measure
    end
{%- endmacro %}
