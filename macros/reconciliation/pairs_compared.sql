{#
    Operands of a check of one figure against another, from a relation with rule_id, document_id, left_id,
    right_id and right_multiplier: told twice, a part within its whole, one standard against another.
#}
{% macro pairs_compared(relation) -%}
    select
        pairs.rule_id,
        pairs.document_id,
        pairs.left_id || '>' || pairs.right_id as check_key,
        pairs.left_id as anchor_id,
        1 as reading,
        sides.role,
        1 as sign,
        case sides.role when 'right' then pairs.right_multiplier else 1 end as multiplier,
        1 as term,
        1 as factor,
        case sides.role when 'right' then pairs.right_id else pairs.left_id end as figure_id

    from {{ relation }} as pairs
    cross join (values ('left'), ('right')) as sides (role)
{%- endmacro %}
