{# Words before an amount that say when, at which stage, and what became of the money; alternatives of a pattern. #}
{% macro money_words() -%}
    {{ return(
        '全年|当年|本年|上年|累计|实际|实|已|共|总|合计|计|其中|该|资金|财政|总额|全部|预算|安排|批准的|可用|是|为|数|执行|支出|支付|使用'
        ~ '|拨付|到位|下达|收入|筹集|结转|结余|剩余|完成|调整|追加|调减|后|至|约|近'
    ) }}
{%- endmacro %}
