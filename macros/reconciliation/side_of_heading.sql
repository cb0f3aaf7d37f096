{# revenue or expenditure, where the innermost heading speaks of one of them alone (收入决算情况说明). #}
{% macro side_of_heading(section_path) -%}
    {%- set heading = extract_first(section_path, '[^/]*$') -%}
    case
        when {{ heading }} like '%收%' and {{ heading }} not like '%支%' then 'revenue'
        when {{ heading }} like '%支%' and {{ heading }} not like '%收%' then 'expenditure'
    end
{%- endmacro %}
