{#
    Whether the words that lead to an amount of an account or a line name something else: what stands between its label
    and the number, or in the clause where the label is not, says more than when, which stage and what became of the
    money (基本支出中另有55万元, 其余101万元, 康复设备购置330万元). Figures told in turn (分别, 依次) of what the sentence does not
    name are others too.
#}
{% macro names_another(measure, text, clause, label) -%}
    {%- set told = replace_all(clause, '^.*[类款项][）)]', '') -%}
    (
        not {{ matches(
            "case when " ~ label ~ " != '' and contains(" ~ told ~ ", " ~ label ~ ")"
            ~ " then list_last(string_split(" ~ told ~ ", " ~ label ~ ")) else " ~ told ~ " end",
            '^(' ~ money_words() ~ '|' ~ account_words() ~ ')*$'
        ) }}
        or {{ matches(clause, '其余|此外|另有|剩余|(收入|其他资金)安排的支出') }}
        -- 剔除购置费后为25万元，较上年减少1万元
        or {{ matches(text, '(剔除|扣除|不含|不计)[^。；]*$') }}
        -- 其余11个科目…，支出决算合计1289万元
        or {{ matches(text, '[0-9两二三四五六七八九十]个(功能)?科目[^。；]*$') }}
        -- 民政事业费支出中，…，市县财政3515万元: the level that a part comes from
        or {{ matches(told, '^(中央|省|市|县|区|上级|地方|、|和)+级?(财政|补助|配套|资金)+$') }}
        -- 甲、乙分别为1万元、2万元，较上年4万元下降6%: of both, or of the second
        or ({{ measure }} like 'prior%' or {{ measure }} like 'change%') and {{ matches(text, '分别为[^。；]*[，,][^。；]*$') }}
        or (
            {{ matches(text, '(分别|依次)[^。；]*$') }}
            and not contains({{ text }}, {{ label }})
        )
    )
{%- endmacro %}
