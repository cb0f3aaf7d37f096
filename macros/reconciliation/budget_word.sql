{# What a sentence says of the final beside the budget: above, below, equal; null where it says nothing, or more than one thing. #}
{% macro budget_word(quote) -%}
    case
        when {{ matches(quote, '(决算数?|支出数?|执行数?)(大于|高于|超过|多于)(年初|全年|调整后?)?的?预算') }} then 'above'
        when {{ matches(quote, '(决算数?|支出数?|执行数?)(小于|低于|少于)(年初|全年|调整后?)?的?预算') }} then 'below'
        when {{ matches(quote, '(决算数?|支出数?|执行数?)(等于|与)(年初|全年|调整后?)?的?预算数?(持平|一致|相等)?') }} then 'equal'
    end
{%- endmacro %}
