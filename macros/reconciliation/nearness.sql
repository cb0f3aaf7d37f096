{#
    How near two figures of a document are told: 1 the same sentence or table row, 2 the same section or table,
    3 elsewhere, where the partner is told with one value throughout the document; null when it is not.
#}
{% macro nearness(anchor, partner) -%}
    case
        when {{ partner }}.place_id = {{ anchor }}.place_id then 1
        when {{ partner }}.table_index = {{ anchor }}.table_index then 2
        when
            {{ partner }}.table_index is null and {{ anchor }}.table_index is null
            and {{ partner }}.section_index = {{ anchor }}.section_index
            then 2
        when {{ partner }}.is_told_alike then 3
    end
{%- endmacro %}
