{# Per group, an expression sums to the same here as another one in another relation; a group that one lacks fails. #}
{% test sums_match(model, expression, to, to_expression, group_by, where='true', to_where='true') %}

with here as (
    select
        {{ group_by }} as group_key,
        coalesce(sum({{ expression }}), 0) as total
    from {{ model }}
    where {{ where }}
    group by {{ group_by }}
),

there as (
    select
        {{ group_by }} as group_key,
        coalesce(sum({{ to_expression }}), 0) as total
    from {{ to }}
    where {{ to_where }}
    group by {{ group_by }}
)

select
    coalesce(here.group_key, there.group_key) as group_key,
    here.total as total_here,
    there.total as total_there
from here
full outer join there
    on here.group_key = there.group_key
where here.total is distinct from there.total

{% endtest %}
