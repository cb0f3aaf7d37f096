{#
    Operands of a check of money or person-times against Σ multiplier × first × second (standard × recipients × months),
    from a relation with rule_id, document_id, target_id, term, first_id, second_id and multiplier.
#}
{% macro rate_times_recipients(relation) -%}
    select distinct
        rule_id,
        document_id,
        target_id as check_key,
        target_id as anchor_id,
        1 as reading,
        'left' as role,
        1 as sign,
        1 as multiplier,
        0 as term,
        1 as factor,
        target_id as figure_id

    from {{ relation }}

    union all

    select
        rule_id,
        document_id,
        target_id as check_key,
        target_id as anchor_id,
        1 as reading,
        'right' as role,
        1 as sign,
        multiplier,
        term,
        1 as factor,
        first_id as figure_id

    from {{ relation }}

    union all

    select
        rule_id,
        document_id,
        target_id as check_key,
        target_id as anchor_id,
        1 as reading,
        'right' as role,
        1 as sign,
        1 as multiplier,
        term,
        2 as factor,
        second_id as figure_id

    from {{ relation }}
    where rule_id != 'D_person_months'
{%- endmacro %}
