{# A project name without brackets, quotation marks and the words that only some tellings add at its end. #}
{% macro project_key(name) -%}
    {{ replace_all(replace_all(name, '[（(][^（）()]*[)）]|[\\s“”"《》]', ''), '(项目|支出|经费|专项|资金)+$', '') }}
{%- endmacro %}
