{#
    Whether recipients may be those of an amount: not who are told as a part (其中低保老人612人), unless people are told so
    in the same sentence.
#}
{% macro not_of_a_part(recipients, amount) -%}
    (
        not coalesce({{ recipients }}.subject like '其中%' and {{ recipients }}.code = {{ amount }}.code, false)
        or {{ recipients }}.benefit_role = 'rate'
        or ({{ recipients }}.benefit_role = 'persons' and {{ recipients }}.place_id = {{ amount }}.place_id)
    )
{%- endmacro %}
