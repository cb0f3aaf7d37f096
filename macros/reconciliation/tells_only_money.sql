{# True where a clause before an amount names nothing but when, and what became of the money (全年实际支出, 年末结余). #}
{% macro tells_only_money(clause) -%}
    {{ matches(clause, '^(.*[年月日底初末、])?(' ~ money_words() ~ '|项目)*$') }}
{%- endmacro %}
