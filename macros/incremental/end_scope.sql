{#
    Behind the last model: staging shows every document again. What was noted as changed is forgotten once every
    model has gone through; until then the next run does it again.
#}
{% macro end_scope(results) %}
    {% if execute and flags.WHICH in ('run', 'build') %}
        {% set made = results | selectattr('node.resource_type', 'equalto', 'model')
            | rejectattr('node.config.materialized', 'equalto', 'view')
            | selectattr('status', 'equalto', 'success') | list %}
        {% if made | length == scope_models('all') | length %}
            {% do run_query('delete from ' ~ source('raw', 'changed_documents')) %}
        {% endif %}
        {% do show_documents('true') %}
    {% endif %}
{% endmacro %}
