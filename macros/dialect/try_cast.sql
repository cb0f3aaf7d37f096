{# Null where the value does not fit the type; dbt.safe_cast would fail on DuckDB. #}
{% macro try_cast(expression, data_type) -%}
    try_cast({{ expression }} as {{ data_type }})
{%- endmacro %}
