{# What the rules that read words, titles and numbering answer, one row a place, from the models of their rules. #}
{% macro union_text_answers(models) -%}
    {%- for model in models %}
    select
        rule_id,
        document_id,
        char_start,
        char_end,
        page,
        section_path,
        quote,
        found_text,
        wanted_text,
        other_figure_id,
        is_broken
    from {{ ref(model) }}
    {%- if not loop.last %}

    union all
    {% endif %}
    {%- endfor %}
{%- endmacro %}
