{# Condition of staging: rows of the documents that this run works on. #}
{% macro of_documents_in_work() -%}
    document_id in (select in_work.document_id from {{ source('raw', 'documents_in_work') }} as in_work)
{%- endmacro %}

{# Fill the list of documents in work; what is retired is never on it. #}
{% macro show_documents(condition) %}
    {% call statement('show_documents', auto_begin=true) %}
        delete from {{ source('raw', 'documents_in_work') }};
        insert into {{ source('raw', 'documents_in_work') }}
        select documents.document_id
        from {{ source('raw', 'documents') }} as documents
        where documents.retired_at is null and {{ condition }}
        order by documents.document_id;
    {% endcall %}
    {% do adapter.commit() %}
{% endmacro %}

{# Documents that count, but are not in work. #}
{% macro documents_out_of_work() %}
    {% set counted %}
        select count(*)
        from {{ source('raw', 'documents') }} as documents
        where documents.retired_at is null and not documents.{{ of_documents_in_work() }}
    {% endset %}
    {{ return(run_query(counted).columns[0][0]) }}
{% endmacro %}

{# Condition: another document of the department has changed, or this one. #}
{% macro in_changed_department(documents) -%}
    {{ documents }}.document_id in (
        select kept.document_id
        from ({{ departments_of(source('raw', 'documents')) }}) as kept
        where kept.department_id in (
            select changed.department_id
            from ({{ departments_of(source('raw', 'changed_documents')) }}) as changed
        )
    )
{%- endmacro %}

{# Documents of a raw table with the keys of their departments. It is asked before any model, when seeds are there. #}
{% macro departments_of(documents) -%}
    select
        documents.document_id,
        {{ department_key('documents', 'regions') }} as department_id
    from {{ documents }} as documents
    left join {{ adapter.get_relation(target.database, 'seeds', 'regions') }} as regions
        on documents.region_code = regions.region_code
{%- endmacro %}
