{# The score of the whole self-evaluation, told from the scores of its blocks by its label. #}
{% macro overall_score_code(subject) -%}
    case when {{ matches(subject, '总分|总得分|总评分|综合得分|综合评分|自评得分|自评总分|整体支出绩效') }} then 'self_score' end
{%- endmacro %}
