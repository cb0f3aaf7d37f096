{#
    Before rows are appended to a table that is kept from run to run: remove those of the documents (or of the
    departments) that this run makes anew or that are no more. `key` is document_id or department_id.
#}
{% macro forget_touched(key) %}
    {% if is_incremental() %}
        delete from {{ this }}
        where
            {{ key }} in (select made.{{ key }} from {{ ref('int_documents_identified') }} as made)
            or {{ key }} in (select changed.{{ key }} from {{ ref('int_documents_changed') }} as changed)
    {% else %}
        {# The references stand here so that dbt knows them before it asks whether the table is there. #}
        {% set needed = [ref('int_documents_identified'), ref('int_documents_changed')] %}
    {% endif %}
{% endmacro %}
