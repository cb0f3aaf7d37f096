{#
    Published value × factor of its unit, exactly. A number too large to be money (more than 18 digits
    of yuan) becomes null instead of stopping the build: its value and unit stay beside it.
#}
{% macro convert_to_yuan(amount, factor) -%}
    {{ try_cast(try_cast(amount, 'decimal(25, 6)') ~ ' * cast(' ~ factor ~ ' as decimal(13, 0))', 'decimal(20, 2)') }}
{%- endmacro %}
