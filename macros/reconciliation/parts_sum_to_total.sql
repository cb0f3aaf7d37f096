{#
    Operands of a check of a total against its parts, from a relation with rule_id, document_id, total_id and
    part_id (null where a part is not told): the total on the left, every part on the right; of totals with at least
    `fewest` parts.
#}
{% macro parts_sum_to_total(relation, fewest=1) -%}
    select distinct
        rule_id,
        document_id,
        total_id as check_key,
        total_id as anchor_id,
        1 as reading,
        'left' as role,
        1 as sign,
        1 as multiplier,
        0 as term,
        1 as factor,
        total_id as figure_id

    from {{ relation }}
    qualify count(*) over (partition by rule_id, total_id) >= {{ fewest }}

    union all

    select
        rule_id,
        document_id,
        total_id as check_key,
        total_id as anchor_id,
        1 as reading,
        'right' as role,
        1 as sign,
        1 as multiplier,
        row_number() over (partition by rule_id, total_id order by part_id nulls last) as term,
        1 as factor,
        part_id as figure_id

    from {{ relation }}
    qualify count(*) over (partition by rule_id, total_id) >= {{ fewest }}
{%- endmacro %}
