{# A label without the words that say when, where and that something was done. #}
{% macro subject_key(subject) -%}
    {{ replace_all(subject, '[0-9]+年度?|全年|全区|全市|全县|全省|我区|我市|我县|今年以来|今年|目前|现有|现|累计|一?共计?|合计|总计|，|：|[\\s“”"]', '') }}
{%- endmacro %}
