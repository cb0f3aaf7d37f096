"""Headings of every numbering style, and of none, make the section tree that a reader sees."""

from laying_out import lay_out_text, paragraphs, path_of, paths

BODY = "本年度各项工作按照计划推进，资金使用规范，效果良好。"


def test_styles_nest_from_part_to_circled_number() -> None:
    text = f"第一部分 概况\n一、职责\n（一）职能\n1、主要职能\n（1）管理\n①监督\n{BODY}\n二、机构\n{BODY}"
    assert paths(lay_out_text(text)) == [
        "概况",
        "概况 / 职责",
        "概况 / 职责 / 职能",
        "概况 / 职责 / 职能 / 主要职能",
        "概况 / 职责 / 职能 / 主要职能 / 管理",
        "概况 / 职责 / 职能 / 主要职能 / 管理 / 监督",
        "概况 / 机构",
    ]


def test_number_and_markdown_do_not_enter_titles_but_stay_in_number() -> None:
    layout = lay_out_text(f"## **一、收入情况**\n\n{BODY}\n\n#### (二) 支出情况\n\n{BODY}")
    assert [(section.number, section.title) for section in layout.sections[1:]] == [
        ("一、", "收入情况"),
        ("(二)", "支出情况"),
    ]


def test_marks_do_not_outweigh_numbers() -> None:
    text = f"## 一、收入\n### （一）财政拨款\n{BODY}\n## （二）其他收入\n{BODY}\n#### 二、支出\n{BODY}"
    assert paths(lay_out_text(text)) == ["收入", "收入 / 财政拨款", "收入 / 其他收入", "支出"]


def test_markdown_levels_order_headings_without_numbers() -> None:
    text = f"# 年度情况\n{BODY}\n## 收入\n### 财政拨款\n{BODY}\n### 其他\n{BODY}\n## 支出\n{BODY}"
    assert paths(lay_out_text(text)) == [
        "年度情况",
        "年度情况 / 收入",
        "年度情况 / 收入 / 财政拨款",
        "年度情况 / 收入 / 其他",
        "年度情况 / 支出",
    ]


def test_heading_without_number_is_a_child_until_there_is_text_then_a_sibling() -> None:
    text = f"一、绩效情况\n项目实施情况\n{BODY}\n资金管理情况\n{BODY}"
    assert paths(lay_out_text(text)) == ["绩效情况", "绩效情况 / 项目实施情况", "绩效情况 / 资金管理情况"]


def test_lost_numbers_are_given_back_by_the_gap_they_left() -> None:
    text = (
        f"一、基本情况\n{BODY}\n（一）人员情况\n{BODY}\n设备情况\n{BODY}\n"
        f"收入情况\n{BODY}\n支出情况\n{BODY}\n四、绩效情况\n{BODY}"
    )
    assert paths(lay_out_text(text)) == [
        "基本情况",
        "基本情况 / 人员情况",
        "基本情况 / 设备情况",
        "收入情况",
        "支出情况",
        "绩效情况",
    ]


def test_a_list_that_begins_again_inside_a_section_nests() -> None:
    text = (
        f"一、概况\n{BODY}\n二、成效\n（一）总体情况\n{BODY}\n一、救助工作\n{BODY}\n二、养老工作\n{BODY}\n"
        f"（二）存在问题\n{BODY}\n三、建议\n{BODY}"
    )
    assert paths(lay_out_text(text)) == [
        "概况",
        "成效",
        "成效 / 总体情况",
        "成效 / 总体情况 / 救助工作",
        "成效 / 总体情况 / 养老工作",
        "成效 / 存在问题",
        "建议",
    ]


def test_a_list_goes_on_with_the_other_kind_of_digits() -> None:
    text = f"一、概况\n{BODY}\n二、成效\n{BODY}\n3、其他事项\n{BODY}"
    assert paths(lay_out_text(text)) == ["概况", "成效", "其他事项"]


def test_full_line_heading_follows_full_line_heading_not_a_run_in_one() -> None:
    text = (
        f"（一）职能\n{BODY}\n（二）机构\n（一）内设机构：办公室和财务股。\n"
        f"（二）下属单位：一家。\n（三）任务\n{BODY}"
    )
    assert paths(lay_out_text(text)) == ["职能", "机构", "机构 / 内设机构", "机构 / 下属单位", "任务"]


def test_run_in_heading_gives_its_section_to_the_rest_of_the_line() -> None:
    layout = lay_out_text(
        "1. 收入情况：2023年度收入 12.5 万元，比上年增加 1 万元。\n2. 支出情况：支出 11 万元。"
    )
    assert path_of(layout, "12.5 万元") == "收入情况"
    assert path_of(layout, "支出 11 万元") == "支出情况"
    assert [block.kind for block in layout.blocks] == ["heading", "paragraph"] * 2


def test_an_age_is_part_of_a_name_not_a_figure() -> None:
    layout = lay_out_text(
        f"3.孤儿生活费。{BODY}\n4.80周岁以上老人津贴。支出 12.5 万元。\n（一）70—79岁老人体检\n{BODY}\n5.90万元用于维修。"
    )
    assert paths(layout) == ["孤儿生活费", "80周岁以上老人津贴", "70-79岁老人体检"]
    assert path_of(layout, "12.5 万元") == "80周岁以上老人津贴"


def test_a_numbered_sentence_with_figures_is_a_list_item() -> None:
    layout = lay_out_text(
        "一、项目支出\n1、道路维修项目支出 18.2 万元。\n2、绿化项目支出 3 万元，已全部完成。"
    )
    assert paths(layout) == ["项目支出"]
    assert [block.number for block in layout.blocks] == ["一、", "1、", "2、"]


def test_an_item_among_run_in_headings_does_not_stand_under_the_one_before() -> None:
    text = (
        f"一、成效\n1.救助有力。{BODY}\n2.养老服务加快推进，全年新增床位 30 张。\n3.慈善活跃。{BODY}\n二、建议\n"
        "1.加强管理，控制支出 3 万元。\n2.加强培训，培训 20 人。\n3.加强考核，考核 5 次。"
    )
    layout = lay_out_text(text)
    assert paths(layout) == ["成效", "成效 / 救助有力", "成效 / 慈善活跃", "建议"]
    assert path_of(layout, "30 张") == "成效"
    assert path_of(layout, "5 次") == "建议"


def test_items_that_reach_the_number_of_their_section_stay_in_it() -> None:
    text = "1、收入\n1、拨款收入 3 万元。\n2、其他收入 2 万元。\n3、利息收入 1 万元。\n2、支出\n支出 5 万元。"
    layout = lay_out_text(text)
    assert path_of(layout, "1 万元") == "收入"
    assert path_of(layout, "5 万元") == "支出"


def test_forms_below_each_other_do_not_nest_without_end() -> None:
    form = f"一、收入\n（一）拨款\n{BODY}\n二、支出\n（一）基本\n{BODY}\n"
    assert max(section.level for section in lay_out_text(form * 20).sections) <= 4


def test_a_functional_path_with_full_stop_heads_the_paragraph_below() -> None:
    text = (
        "1、教育支出（类）普通教育（款）小学教育（项）。\n\n年初预算为 10 万元。\n\n"
        "2、教育支出（类）普通教育（款）初中教育（项）。\n\n年初预算为 20 万元。"
    )
    layout = lay_out_text(text)
    assert path_of(layout, "20 万元") == "教育支出（类）普通教育（款）初中教育（项）"


def test_numbered_clauses_below_each_other_are_items() -> None:
    layout = lay_out_text("一、存在问题\n1.目标设置不够细。\n2.管理制度不够完善。\n二、建议\n" + BODY)
    assert paths(layout) == ["存在问题", "建议"]


def test_part_takes_its_title_from_the_lines_below() -> None:
    text = (
        f"# 第一部分\n\n## 某某县水务局\n\n### 概况\n\n## 一、职责\n\n{BODY}\n\n"
        f"## 第二部分\n\n# 情况说明\n\n{BODY}"
    )
    assert paths(lay_out_text(text)) == ["某某县水务局概况", "某某县水务局概况 / 职责", "情况说明"]


def test_annexes_stand_beside_the_sections_and_take_their_titles() -> None:
    table = "\t项目\t金额\n\t甲\t3\n\t乙\t4"
    text = f"一、基本情况\n{BODY}\n二、结论\n{BODY}\n附件1\n\n绩效自评基础数据表\n\n{table}"
    layout = lay_out_text(text)
    assert paths(layout) == ["基本情况", "结论", "绩效自评基础数据表"]
    assert layout.sections[layout.tables[0].section_index].number == "附件1"


def test_a_report_within_the_document_starts_its_own_numbering() -> None:
    text = (
        f"2023年度某某局部门决算\n第一部分 概况\n一、职责\n{BODY}\n第二部分 附件\n"
        f"2023年度某某局\n整体支出绩效自评报告\n一、基本情况\n{BODY}"
    )
    assert path_of(lay_out_text(text), BODY[:8]) == "概况 / 职责"
    assert paths(lay_out_text(text))[-1] == "附件 / 2023年度某某局整体支出绩效自评报告 / 基本情况"


def test_contents_page_does_not_swallow_the_text() -> None:
    text = (
        "# 目 录\n\n## 第一部分 概况\n\n- 一、职责\n- 二、机构\n\n第二部分 情况说明\n\n一、收入\n\n"
        f"# 第一部分 概况\n\n## 一、职责\n\n{BODY}"
    )
    layout = lay_out_text(text)
    assert paths(layout) == ["目录", "概况", "概况 / 职责"]
    assert sum(block.section_index == 1 for block in layout.blocks) == 6


def test_contents_with_page_numbers_end_where_these_end() -> None:
    text = f"目录\n1.概况……1\n2.收入情况......12\n概况\n{BODY}\n收入情况\n{BODY}"
    assert paths(lay_out_text(text)) == ["目录", "概况", "收入情况"]


def test_contents_with_tabs_before_page_numbers_are_no_table() -> None:
    text = f"目录\n一、职责\t1\n二、机构\t1\n三、收入\t3\n一、职责\n{BODY}"
    layout = lay_out_text(text)
    assert layout.tables == ()
    assert paths(layout) == ["目录", "职责"]


def test_title_lines_belong_to_the_document_itself() -> None:
    layout = lay_out_text(
        f"2023年度部门整体支出\n\n绩效自评报告\n\n单位名称：某某局（盖章）\n\n一、概况\n{BODY}"
    )
    assert paths(layout) == ["概况"]
    assert [block.section_index for block in layout.blocks if block.kind == "heading"] == [0, 0, 1]


def test_short_answers_and_signatures_are_no_headings() -> None:
    text = f"一、基金预算情况\n无\n二、其他情况\n{BODY}\n某某县水务局\n2024年3月5日"
    layout = lay_out_text(text)
    assert paths(layout) == ["基金预算情况", "其他情况"]


def test_a_column_of_short_lines_is_no_run_of_headings() -> None:
    text = f"一、机构\n{BODY}\n办公室工作\n财务工作\n救助工作\n养老服务\n婚姻登记管理\n{BODY}"
    assert paths(lay_out_text(text)) == ["机构", "婚姻登记管理"]


def test_a_section_ends_where_the_last_block_under_it_ends() -> None:
    text = f"一、收入\n（一）拨款\n{BODY}\n二、支出\n{BODY}"
    layout = lay_out_text(text)
    assert [text[section.char_start : section.char_end] for section in layout.sections[1:]] == [
        f"一、收入\n（一）拨款\n{BODY}",
        f"（一）拨款\n{BODY}",
        f"二、支出\n{BODY}",
    ]


def test_a_heading_goes_on_with_the_items_before_it_not_with_the_chapter_of_that_value() -> None:
    long = "道路维修养护支出（类）道路日常维修养护事务（款）其他道路日常维修养护事务支出（项）"
    text = (
        "四、支出情况\n（一）具体情况\n其中：\n"
        f"1、道路（类）养护（款）运行（项）。支出30万元。\n2、{long}，主要用于：有关支出，全年支出20万元，持平。\n"
        f"3、{long}，主要用于：有关支出，全年支出20万元，持平。\n4、{long}，主要用于：有关支出，全年支出10万元。\n"
        "5、桥梁（类）养护（款）运行（项）。支出30万元。\n五、采购情况\n采购货物3万元。\n"
    )
    found = paths(lay_out_text(text))
    assert "支出情况 / 具体情况 / 桥梁（类）养护（款）运行（项）" in found
    assert "采购情况" in found


def test_a_name_with_its_amount_heads_what_stands_below_it_and_is_no_heading_in_a_list() -> None:
    text = (
        "一、儿童福利类项目1015万元\n（一）儿童之家建设895万元\n补助80个村。\n（二）手术康复项目120万元\n"
        "（三）助学项目30万元\n二、其中儿童福利15万元\n补助80个村。\n"
    )
    assert paths(lay_out_text(text)) == [
        "儿童福利类项目1015万元",
        "儿童福利类项目1015万元 / 儿童之家建设895万元",
    ]


def test_a_name_with_its_amount_and_share_heads_the_list_below_it_but_no_text_after_its_stop() -> None:
    text = (
        "（一）老年人福利类支出638万元，占65.94%。\n1.设备更新150万元；\n2.床位补贴488万元。\n"
        "（二）残疾人福利类支出112万元，占11.57%。\n资金由街道拨付到位，各项目均已完成验收。\n"
    )
    assert paths(lay_out_text(text)) == ["老年人福利类支出638万元，占65.94%"]


def test_numbers_that_blanks_divide_from_their_titles_count_in_turn() -> None:
    text = f"1  城乡低保\n{BODY}\n2  特困人员\n{BODY}\n2023 年度\n{BODY}\n5  临时救助\n{BODY}"
    layout = lay_out_text(text)
    numbered = [(section.number, section.title) for section in layout.sections if section.number]
    assert numbered == [("1", "城乡低保"), ("2", "特困人员")]


def test_rows_of_a_list_that_blanks_divide_are_no_headings() -> None:
    layout = lay_out_text("1  社区养老服务中心\n2  乡镇敬老院\n3  农村幸福院\n")
    assert not any(section.number for section in layout.sections)


def test_an_annex_that_begins_a_list_anew_is_a_heading_and_a_list_of_annexes_is_none() -> None:
    below = f"（一）资金申报。项目预算明确。\n（二）资金使用。{BODY}"
    annex = lay_out_text(f"第四部分 说明\n{BODY}\n附件：养老服务项目绩效自评\n{below}")
    assert "养老服务项目绩效自评 / 资金申报" in paths(annex)
    named = lay_out_text(f"一、概况\n{BODY}\n附件：1.养老服务项目绩效自评\n{below}")
    assert not [path for path in paths(named) if "绩效自评" in path]


def test_a_paragraph_of_an_outer_list_stands_in_no_section_of_an_inner_one() -> None:
    above = "（三）支出决算具体情况\n1.行政运行：支出40万元。\n2.行政单位医疗：\n支出5万元，与预算持平。\n"
    text = above + "六、基本支出45万元，其中人员经费38万元。\n"
    layout = lay_out_text(text)
    block = next(block for block in layout.blocks if block.text.startswith("六、"))
    assert layout.sections[block.section_index].path == ()


def test_a_bar_behind_a_lone_line_is_none_of_its_words() -> None:
    """Pages that were laid out as one table print each heading as a row of its own; 甲|乙 stays as it is."""
    layout = lay_out_text("一、水库除险 |\n全年完成除险4座。 |\n二、闸门维修 |\n甲|乙两座闸门已修。\n")
    assert [section.title for section in layout.sections if section.title] == ["水库除险", "闸门维修"]
    assert paragraphs(layout) == ["全年完成除险4座。", "甲|乙两座闸门已修。"]


def test_entries_of_a_list_of_annexes_and_those_to_whom_a_notice_goes_head_nothing() -> None:
    text = (
        "各乡镇：\n现将维修资金下达给你们，请专款专用，按时完成绩效目标。\n附件：1.资金分配表\n2.绩效目标表\n"
        "一、资金分配\n甲镇12万元。\n"
    )
    assert [section.title for section in lay_out_text(text).sections if section.title] == ["资金分配"]
