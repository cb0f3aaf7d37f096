{#
    Which telling of an account is preferred: that of the report published last, the widest funds, then the full year, the exact figure, the
    official table, the value that most tellings share, the final account, another table, and the first in the text.
#}
{% macro account_preference() -%}
    is_superseded asc,
    preference_order asc,
    is_full_year desc,
    is_approximate asc,
    is_of_official_table desc,
    tellings_alike desc,
    is_final_account desc,
    table_index is null asc,
    document_id asc,
    char_start asc
{%- endmacro %}
