{#
    Published value × factor of its unit (万元 → 元, 万人 → 人), exactly. A number too large to be real
    (more than 18 digits) becomes null instead of stopping the build: its value and unit stay beside it.
#}
{% macro convert_to_base_unit(amount, factor) -%}
    {{ try_cast(try_cast(amount, 'decimal(25, 6)') ~ ' * cast(' ~ factor ~ ' as decimal(13, 0))', 'decimal(20, 2)') }}
{%- endmacro %}
