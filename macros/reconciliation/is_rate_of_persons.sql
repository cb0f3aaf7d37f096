{# True for a rate in yuan that is told per person, or of no one: 户均3298.8元 says nothing of the persons and person-times. #}
{% macro is_rate_of_persons(figures) -%}
    ({{ figures }}.unit_compared = 'yuan' and coalesce({{ figures }}.rate_per, 'person') != 'household')
{%- endmacro %}
