{# The name of a body without what it says of the divisions above its region: 石溪水务局 and 云林省石溪区水务局 alike. #}
{% macro name_within_region(name, region_name) -%}
    case
        when contains({{ name }}, {{ region_name }})
            then substr({{ name }}, strpos({{ name }}, {{ region_name }}))
        when {{ short_region_name(region_name) }} != '' and contains({{ name }}, {{ short_region_name(region_name) }})
            then
                {{ region_name }} || substr(
                    {{ name }},
                    strpos({{ name }}, {{ short_region_name(region_name) }})
                    + length({{ short_region_name(region_name) }})
                )
        else {{ name }}
    end
{%- endmacro %}

{# The name of a region without the word for its level; empty where fewer than two characters would remain. #}
{% macro short_region_name(region_name) -%}
    {{ extract_first(
        region_name,
        '^(..+?)(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市|地区|盟|新区|区|县|自治县|自治旗|旗)$', 1
    ) }}
{%- endmacro %}
