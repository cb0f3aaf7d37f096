{#
    Whether the words before a number say that it is a part of what its label names, or another change than that from
    year to year: 基本支出中有11.9万元, 2个中心各60万元, 按标准计算的795万元, 全年净调增356万元 (all adjustments together),
    下半年比上半年多126万元; of people, that they are those of one place (最多的是甲县，14388人) or counted once
    (剔除重复后受益4625人).
#}
{% macro tells_of_a_part(measure, clause, text) -%}
    coalesce(
        {{ matches(clause, '(中有|各|(计|测|核)算的)(约|近)?$') }}
        or (
            {{ measure }} in ('persons', 'households', 'person_times')
            and {{ matches(text, '(最[多少]的是|集中在|(剔除|扣除|去除)重复)[^；。]*$') }}
        )
        or ({{ measure }} = 'adjustment' and {{ clause }} like '%净%')
        or (
            {{ measure }} in ('change', 'change_pct')
            and {{ matches(clause, '[比较](上半年|上季度|[一二三四]季度|上月|[0-9]+月)') }}
        ),
        false
    )
{%- endmacro %}
