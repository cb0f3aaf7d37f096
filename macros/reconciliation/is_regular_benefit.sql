{# False for gifts and single payments, for newcomers and people who left, for sums of several groups, by a figure's label. #}
{% macro is_regular_benefit(subject) -%}
    not {{ matches(
        "coalesce(" ~ subject ~ ", '')",
        '新增|新纳入|扩围|退出|清退|核查|摸底|慰问|走访|物资|购置|一次性|物价|取暖|补发|保险|评估|^([两二三]项)?(合计|总计)'
    ) }}
{%- endmacro %}
