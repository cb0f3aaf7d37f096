{#
    城市 or 农村, told before a group that has no code of its own for either (特困人员照料护理): the last one told.
    Empty where the code says it, or nothing does.
#}
{% macro side_told(code, text) -%}
    case
        when {{ code }} like '%urban' or {{ code }} like '%rural' then ''
        else replace({{ extract_first(text, '.*(城市|城镇|农村)', 1) }}, '城镇', '城市')
    end
{%- endmacro %}
