{#
    Which telling of an account is preferred: the widest funds, then the full year, the exact figure, the
    value that most tellings share, the final account, the table, and the first in the text.
#}
{% macro account_preference() -%}
    preference_order asc,
    is_full_year desc,
    is_approximate asc,
    tellings_alike desc,
    is_final_account desc,
    table_index is null asc,
    document_id asc,
    char_start asc
{%- endmacro %}
