{#
    The account that is 100 % of a share: that which was told, or, for {base_of_year}, the same without what was carried
    in or out (收入总计90万元，由本年收入80万元和年初结转10万元组成: shares may be of what the year brought).
#}
{% macro base_of_share(wanted, share) -%}
    {%- set told = "nullif(" ~ share ~ ".share_of_code, " ~ share ~ ".code)" -%}
    case {{ wanted }} when '{base_of_year}' then replace({{ told }}, '_grand', '') else {{ told }} end
{%- endmacro %}
