{# True where a label says whose figure it is, beside that money was paid to each of them (每人每月, 户次均). #}
{% macro names_a_group(label) -%}
    {%- set of_anyone = '发放|支出|支付|补贴|补助|资金|金额|救助|标准|为|的|提高到|即|每人每[月年]|每[人户次月年]|(人次|户次|人|户|次|月)均' -%}
    length({{ replace_all(label, of_anyone, '') }}) >= 2
{%- endmacro %}
