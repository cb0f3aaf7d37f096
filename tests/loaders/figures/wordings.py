"""How reports tell facts: subjects and sentences of our own, written without looking at the grammar.

A slot ``{final}`` is a number; ``{S}`` the subject; ``{S2}`` and ``{final2}`` those of a second fact. ``{more}`` is a verb of
increase or decrease that fits the sign of the change.
"""

ACCOUNTS = {
    "机关运行经费": "operating_cost",
    "会议费": "meeting_cost",
    "培训费": "training_cost",
    "公务接待费": "three_public_reception",
    "公务用车运行维护费": "three_public_vehicle_operation",
    "基本支出": "basic_expenditure",
    "人员经费": "personnel_expenditure",
    "日常公用经费": "public_expenditure",
}
PROJECTS = {
    "农村低保": "dibao_rural",
    "临时救助": "temporary_assistance",
    "敬老院改造": "eldercare_services",
    "公益性公墓建设": "funeral_subsidy",
    "防洪堤加固": "other:unspecified",
    "校舍修缮": "other:unspecified",
    "社工站运营": "social_work",
}
GROUPS = {
    "农村低保对象": "dibao_rural",
    "城市低保对象": "dibao_urban",
    "分散供养特困人员": "tekun_dispersed",
    "低保边缘家庭": "low_income_margin",
    "困境儿童": "children_in_difficulty",
    "重度残疾人": "disability_nursing",
}
STANDARDS = {
    "农村低保": "dibao_rural",
    "城市低保": "dibao_urban",
    "集中供养特困人员基本生活": "tekun_centralized",
    "散居孤儿基本生活": "orphan",
    "重度残疾人护理补贴": "disability_nursing",
    "困难残疾人生活补贴": "disability_living",
}
BENEFITS = {
    "农村低保金": "dibao_rural",
    "特困人员供养金": "tekun",
    "临时救助金": "temporary_assistance",
    "高龄津贴": "elderly_allowance",
    "孤儿基本生活费": "orphan",
    "残疾人两项补贴": "disability_two",
}
SUBJECTS = {
    "account": ACCOUNTS,
    "project": PROJECTS,
    "beneficiary": GROUPS,
    "standard": STANDARDS,
    "payment": BENEFITS,
}
HEADINGS = {
    "account": "其他重要事项情况说明",
    "project": "项目支出情况",
    "beneficiary": "社会救助开展情况",
    "standard": "社会救助开展情况",
    "payment": "社会救助开展情况",
}
SENTENCES = {
    "account": (
        "{S}年初预算为{budget}万元，支出决算为{final}万元，完成年初预算的{execution_pct}，比上年{more}{change}万元，{more}{change_pct}。",
        "2023年{S}决算{final}万元，较上年{more}{change}万元，{more}{change_pct}；年初预算{budget}万元，预算完成率{execution_pct}。",
        "本年{S}支出{final}万元，占本年支出合计的{share_pct}。",
        "2023年度，{S}预算数{budget}万元，决算数{final}万元，预算执行率为{execution_pct}。",
        "{S}：年初预算{budget}万元，决算数{final}万元，同比{more}{change_pct}，主要原因是业务量有变化。",
        "我单位{S}共{final}万元，与上年相比{more}{change}万元，主要是结构调整。",
        "{S}全年预算{adjusted_budget}万元，全年执行数{final}万元，执行率{execution_pct}。",
        "其中：{S}{final}万元，占{share_pct}；{S2}{final2}万元，占{share_pct2}。",
    ),
    "project": (
        "{S}年初预算{budget}万元，年中追加{adjustment}万元，实际支出{final}万元，年末结转{carryover}万元。",
        "1.{S}：预算安排{budget}万元，执行数{final}万元，结余{carryover}万元。",
        "{S}项目全年预算{adjusted_budget}万元，支出决算{final}万元，预算执行率{execution_pct}。",
        "{S}资金年初预算{budget}万元，决算{final}万元，完成年初预算的{execution_pct}。",
        "2023年{S}支出{final}万元，{S2}支出{final2}万元。",
        "主要包括：{S}决算{final}万元，{S2}决算{final2}万元。",
    ),
    "beneficiary": (
        "全县共有{S}{households}户{persons}人。",
        "{S}{households}户、{persons}人，发放资金{amount}万元。",
        "年末在册{S}{persons}人，累计发放补助{amount}万元。",
        "为{persons}名{S}发放补助{amount}万元。",
        "{S}：{households}户（{persons}人）。",
        "保障{S}{households}户，惠及{persons}人，支出资金{amount}万元。",
        "{S}{households}户，{S2}{households2}户。",
        "新增{S}{households}户{persons}人，发放救助金{amount}万元。",
        "{S}{households}户{persons}人、{S2}{households2}户{persons2}人，资金{amount2}万元。",
    ),
    "standard": (
        "{S}标准由每人每月{old}元提高到{rate}元。",
        "{S}标准从每人每月{old}元提标至每人每月{rate}元。",
        "{S}标准由{old}元/人/月上调到{rate}元/人/月。",
        "{S}标准由去年的{old}元/人·月调整为{rate}元/人·月。",
        "{S}标准为每人每月{rate}元。",
        "{S}标准达到{rate}元/月，{S2}标准达到{rate2}元/月。",
        "将{S}标准由{old}元每人每月提升至{rate}元每人每月。",
        "{S}标准由每人每月{old}元提高到不低于{rate}元。",
        "{S}标准较上年{more}{change}元，达到每人每月{rate}元。",
        "{S}标准较上年{more}{change_pct}，达到每人每月{rate}元；{S2}标准较上年{more}{change_pct2}。",
        "{S}、{S2}标准分别达到每人每月{rate}元和{rate2}元。",
    ),
    "payment": (
        "全年发放{S}{amount}万元。",
        "拨付{S}资金共计{amount}万元。",
        "及时足额发放{S}，全年共{amount}万元。",
        "累计兑付{S}{amount}万元，惠及{person_times}人次。",
        "发放{S}{amount}万元、{S2}{amount2}万元。",
        "{S}、{S2}分别发放{amount}万元、{amount2}万元。",
        "一是发放{S}{amount}万元；二是发放{S2}{amount2}万元。",
        "累计发放{S}{person_times}人次{amount}万元，{S2}{person_times2}人次{amount2}万元。",
        "安排{S}专项后，全年发放{amount}万元，受益{person_times}人次。",
    ),
}
