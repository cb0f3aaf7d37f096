{# Rows where the expression is false or cannot be told: a null does not pass silently. #}
{% test expression_is_true(model, expression, column_name=none) %}

select *
from {{ model }}
where ({{ expression }}) is distinct from true

{% endtest %}
