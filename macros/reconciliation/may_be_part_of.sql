{#
    Whether a figure may be a part of another one. Not 169万元 and 236万元 of 一级和二级分别发放…: what each grade got is not what
    the benefit did; not 集中388人 of 农村特困1634人（集中388人、分散1246人），合计1680人 where all are asked for.
#}
{% macro may_be_part_of(part, whole) -%}
    (
        {{ part }}.fact_kind not in ('payment', 'beneficiary')
        or {{ part }}.is_told_alike_here
        and (
            {{ part }}.fact_kind = 'payment'
            or coalesce({{ part }}.part_of_figure_id, {{ whole }}.figure_id) = {{ whole }}.figure_id
        )
    )
{%- endmacro %}
