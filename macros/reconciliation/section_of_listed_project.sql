{# The section in which a project's figure is one of several items of a list, or one of several uses; null elsewhere. #}
{% macro section_of_listed_project(figures) -%}
    case
        when
            {{ figures }}.fact_kind = 'project'
            and {{ matches(figures ~ '.quote', '^[（(]?[0-9一二三四五六七八九十]+[)）]?[.．、]|用于') }}
            then {{ figures }}.section_index
    end
{%- endmacro %}
