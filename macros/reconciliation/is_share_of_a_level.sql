{# True for words that name the share that one level of government pays (县级配套资金, 中央补助资金, 市级补助), not all that is paid. #}
{% macro is_share_of_a_level(words) -%}
    {{ matches(
        "coalesce(" ~ words ~ ", '')",
        '(((中央|自治区|[省市州县区旗本上]级)(财政)?(补助|配套))|[省市州县区旗]配套)(资金|部分|经费|为|$)'
    ) }}
{%- endmacro %}
