{#
    The last group of recipients that a text names, by age, grade or place of care (80-89周岁, 一级, 散居, 完全丧失生活自理能力);
    empty where it names none. Several grades (一二级, 三、四级) are whom the programme is for.
#}
{% macro group_of_recipients(text) -%}
    {%- set group = '[0-9]+(周?岁)?[-－—~～至到]+[0-9]+周?岁|[一二三四]级|集中|机构|散居|分散|[全半]护理|[全半]?自理|[全半]?失能|[完全部分]+不能' -%}
    {%- set of_one_grade = replace_all(text, '([一二三四][、和及]?)+[一二三四]级', '') -%}
    {%- set of_care = replace_all(of_one_grade, '丧失(生活)?自理(能力)?', '不能') -%}
    {{ replace_all(extract_first(of_care, '.*(' ~ group ~ ')', 1), '[^0-9\\p{Han}]|[周岁至到]', '') }}
{%- endmacro %}
