{# The last region that the text before a figure names; of a project the level of government that its section names. #}
{% macro region_named(fact_kind, section_path, text_before) -%}
    case {{ fact_kind }}
        when 'project' then {{ extract_first(section_path, '.*(中央|省级|市级|县级|区级|本级|本地|地方|分成|留成)', 1) }}
        else {{ extract_first(text_before, '.*(全国|全省|全区|全市|全县|全镇|全乡|市区|城区|市本级|县本级)', 1) }}
    end
{%- endmacro %}
