{#
    A project name without brackets, quotation marks and the words that only some tellings add at its end; what a unit
    spends on projects (福利院项目) stays apart from what it spends (福利院).
#}
{% macro project_key(name) -%}
    {{ replace_all(
        replace_all(name, '[（(][^（）()]*[)）]|[\\s“”"《》]', ''),
        '^(.*?[^院站所馆])(项目|支出|经费|专项|资金)+$',
        '\\1'
    ) }}
{%- endmacro %}
