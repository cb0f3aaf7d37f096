{# holds, fails or missing_input of left − right under a relation: =, <= (left at most right) or >= (left at least right). #}
{% macro verdict(relation, difference, tolerance, is_missing) -%}
    case
        when {{ is_missing }} then 'missing_input'
        when {{ relation }} = '=' and abs({{ difference }}) > {{ tolerance }} then 'fails'
        when {{ relation }} = '<=' and {{ difference }} > {{ tolerance }} then 'fails'
        when {{ relation }} = '>=' and -{{ difference }} > {{ tolerance }} then 'fails'
        else 'holds'
    end
{%- endmacro %}
