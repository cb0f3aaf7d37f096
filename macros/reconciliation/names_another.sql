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
            '^([0-9.,%．①-⑳一二三四五六七八九十（）()“”"、\\s-]|全年|当年|本年|上年|去年|累计|实际|实|已|共|总|合计|计|其中|该|资金|财政|总额'
            ~ '|总数|全部|预算|安排|批准的|可用|是|为|数|执行|支出|支付|使用|拨付|到位|下达|收入|筹集|结转|结余|剩余|完成|调整|追加|调[增减]|后|至|约|近'
            ~ '|决算|年初|年末|年中|年|月|日|度|底|初|末|部门|单位|本级|机关|我|本|局|省|市|县|区|级|镇|街道|比|较|与|同|上|期|相比|对比|口径|增加|减少'
            ~ '|增长|下降|降低|提高|节约|增|减|净|多|少|均|各|主要|包括|有|的|经费|费用|费|收|支|拨款|款|一般公共|公共|政府性基金|基金|国有资本|经营'
            ~ '|和|及|三公|用|金额|规模|达|到|了|由|上级|分别|采购|合同签订|合同|授予|中小企业|小微企业|供应商|收回|指标|中标|成交|面向|预留|外宾|接待|批复|编制|准|万|亿|元|境|购置|运行|维护'
            ~ '|截|止|前|下|转|入|个|原因|超|出|低于|高于|大于|小于|持平|平|全|整体|情况|以)*$'
        ) }}
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
