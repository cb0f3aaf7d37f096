{# True where a clause before an amount names nothing but when, and what became of the money (全年实际支出, 年末结余). #}
{% macro tells_only_money(clause) -%}
    {{ matches(
        clause,
        '^(.*[年月日底初末、])?(全年|当年|本年|上年|累计|实际|实|已|共|总|合计|计|其中|项目|该|资金|财政|总额|全部|预算|安排|批准的'
        ~ '|可用|是|为|数|执行|支出|支付|使用|拨付|到位|下达|收入|筹集|结转|结余|剩余|完成|调整|追加|调减|后|至|约|近)*$'
    ) }}
{%- endmacro %}
