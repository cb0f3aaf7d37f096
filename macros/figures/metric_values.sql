{# One metric in long form; rows where it cannot be told are left out. #}
{% macro metric_values(rows, metric_family, value, condition='true', program_code='null') -%}
    select
        department_id,
        department_name,
        level,
        fiscal_year,
        '{{ metric_family }}' as metric_family,
        concat_ws(':', '{{ metric_family }}', {{ program_code }}) as metric,
        cast({{ program_code }} as varchar) as program_code,
        cast({{ value }} as decimal(28, 6)) as value
    from {{ rows }}
    where
        {{ condition }}
        and {{ value }} is not null
{%- endmacro %}
