{# The row of a table that a figure stands in, as a key; `figures` qualifies its columns, where more than one table is read. #}
{% macro row_key(figures='') -%}
    {%- set of = figures ~ '.' if figures else '' -%}
    {{ of }}document_id || ':t' || {{ of }}table_index || ':r' || {{ of }}row_index
{%- endmacro %}
