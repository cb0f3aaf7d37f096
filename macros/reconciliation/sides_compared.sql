{#
    Operands of a check of sums on both sides, from a relation with rule_id, document_id, total_id (the figure that
    the check is named by), side, sign and figure_id (null where an operand is not told).
#}
{% macro sides_compared(relation) -%}
    select
        rule_id,
        document_id,
        total_id as check_key,
        total_id as anchor_id,
        1 as reading,
        side as role,
        sign,
        1 as multiplier,
        row_number() over (partition by rule_id, total_id order by side, sign, figure_id nulls last) as term,
        1 as factor,
        figure_id

    from {{ relation }}
{%- endmacro %}
