{#
    Whether the words before an amount of a project tell another thing, or a part of it: 殡葬设施建设230万元 in a report on one
    fund (it names neither the fund nor only what became of it), 中央集中50%，为7819万元 (the part that the percentage tells),
    其中使用当年资金566万元, 免除费用538例，支出52万元 (what those counted cost), 其余5个项目支出86万元.
#}
{% macro tells_another_project(project, table_index, quote, text, clause) -%}
    {%- set key = "coalesce(" ~ project_key(project) ~ ", '')" -%}
    (
        (
            {{ table_index }} is null
            and not contains({{ replace_all(quote, '[\\s“”"《》]', '') }}, {{ key }})
            and not {{ tells_only_money(clause) }}
        )
        or {{ matches(text, '[0-9][%％][，,](为|即|计|共|约)*$') }}
        or {{ matches(text, '[0-9](例|具|人次?|户次?|名|件|场次?|个|处|家|所)[，,](共|累计)?支出$') }}
        or {{ matches(text, '(其余|其他|余下|剩余)[^，；。]{0,4}个项目[^；。]*$') }}
        or (starts_with({{ clause }}, '其中') and not contains({{ clause }}, {{ key }}))
    )
{%- endmacro %}
