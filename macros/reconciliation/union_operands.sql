{# The operands of every rule, from the models of their families, one below the other. #}
{% macro union_operands(models) -%}
    {%- for model in models %}
    select
        rule_id,
        document_id,
        check_key,
        anchor_id,
        cast(reading as integer) as reading,
        role,
        cast(sign as integer) as sign,
        cast(multiplier as decimal(8, 4)) as multiplier,
        cast(term as integer) as term,
        cast(factor as integer) as factor,
        figure_id
    from {{ ref(model) }}
    {%- if not loop.last %}

    union all
    {% endif %}
    {%- endfor %}
{%- endmacro %}
