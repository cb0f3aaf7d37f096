{#
    The section of a project's figure whose quote does not name the project, else null: 预算720万元，支出648万元 below a heading
    is of what the heading names, though the report is on one fund.
#}
{% macro section_of_unnamed_project(figures) -%}
    case
        when
            {{ figures }}.fact_kind = 'project'
            and not contains({{ project_key(figures ~ '.quote') }}, coalesce({{ figures }}.project_key, ''))
            then {{ figures }}.section_index
    end
{%- endmacro %}
