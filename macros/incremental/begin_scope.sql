{#
    Before the first model: say in raw.documents_in_work which documents staging shows to this run. All of them, or
    those of the departments that changed since the last one. What is kept from run to run is dropped when all are
    to be made anew, so that it takes the columns that its model has now.
#}
{% macro begin_scope() %}
    {% if execute and flags.WHICH in ('run', 'build') and scope_models('chosen') %}
        {% do refuse_what_is_not_landed() %}
        {% set is_partial = scope_models('chosen') | length < scope_models('all') | length %}
        {% if is_partial %}
            {% do refuse_parts_of_a_scope() %}
        {% endif %}
        {% set changed = run_query('select count(*) from ' ~ source('raw', 'changed_documents')).columns[0][0] %}
        {% set takes_all = is_partial or flags.FULL_REFRESH or not changed or scope_relations('all', missing=true) %}
        {% do show_documents('true' if takes_all else in_changed_department('documents')) %}
        {% if takes_all or not documents_out_of_work() %}
            {% for relation in scope_relations('chosen') %}
                {% do adapter.drop_relation(relation) %}
            {% endfor %}
        {% endif %}
    {% endif %}
{% endmacro %}

{# Without the raw tables DuckDB would name one of them, and not what makes them. #}
{% macro refuse_what_is_not_landed() %}
    {% set landed = source('raw', 'changed_documents') %}
    {% if adapter.get_relation(landed.database, landed.schema, landed.identifier) is none %}
        {{ exceptions.raise_compiler_error(
            'nothing is landed in ' ~ target.path ~ '; run `juesuan load --documents DIR` first, '
            ~ 'or let JUESUAN_DATABASE name the database that holds what was landed'
        ) }}
    {% endif %}
{% endmacro %}

{# Models of the project that hold rows (a view never does), or those of them that this run makes. #}
{% macro scope_models(which) %}
    {% set models = graph.nodes.values() | selectattr('resource_type', 'equalto', 'model')
        | rejectattr('config.materialized', 'equalto', 'view') | list %}
    {{ return(models if which == 'all' else models | selectattr('unique_id', 'in', selected_resources) | list) }}
{% endmacro %}

{# Tables of models that are kept from run to run: those that are there, or those that are missing. #}
{% macro scope_relations(which, missing=false) %}
    {% set found = [] %}
    {% for model in scope_models(which) if model.config.materialized == 'incremental' %}
        {% set relation = adapter.get_relation(model.database, model.schema, model.name) %}
        {% if missing == (relation is none) %}
            {% do found.append(relation or model.name) %}
        {% endif %}
    {% endfor %}
    {{ return(found) }}
{% endmacro %}

{# A part of the models cannot be made of intermediate tables that hold a part of the documents. #}
{% macro refuse_parts_of_a_scope() %}
    {% set held = adapter.get_relation(target.database, 'intermediate', 'int_documents_identified') %}
    {% set all = adapter.get_relation(target.database, 'facts', 'dim_document') %}
    {% set counts %}
        select (select count(*) from {{ held }}) < (select count(*) from {{ all }})
    {% endset %}
    {% if held and all and run_query(counts).columns[0][0] %}
        {{ exceptions.raise_compiler_error(
            'the intermediate tables hold only the documents that changed last; '
            ~ 'run `dbt build --full-refresh` without a selection first'
        ) }}
    {% endif %}
{% endmacro %}
