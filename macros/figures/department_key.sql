{# Key of a department: its region and its name, as far as they are known. #}
{% macro department_key(region_code='region_code', department_name='department_name') -%}
    coalesce({{ region_code }}, 'unknown') || '-' || coalesce({{ department_name }}, 'unknown')
{%- endmacro %}
