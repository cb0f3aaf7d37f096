{#
    Key of a department: its region and its name from the region on, so that 甲市乙区民政局 is 乙区民政局 of the same
    region. A document whose department is not recognised is of none but its own. `document` and `region` are relations.
#}
{% macro department_key(document, region) -%}
    coalesce({{ document }}.region_code, 'unknown') || '-' || coalesce(
        {{ name_within_region(document ~ '.department_name', region ~ '.region_name') }},
        {{ document }}.document_id
    )
{%- endmacro %}
