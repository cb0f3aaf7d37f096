"""Word files: what is printed is read, once and in order; what is deleted, hidden or an instruction is not."""

import pytest
from making import cells, lines, p, packed, tbl, tc, tr, word

from loaders.documents.limits import MAX_NESTING
from loaders.documents.word.numerals import written
from loaders.documents.word.reader import read
from loaders.errors import UnreadableDocumentError

LIST = """
<w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
  <w:lvl w:ilvl="3"><w:numFmt w:val="chineseCounting"/><w:isLgl/><w:lvlText w:val="%1.%4"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8">
  <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1部分"/>
    <w:pStyle w:val="Part"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>
"""
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:pPr><w:ind w:firstLineChars="200"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Part"><w:basedOn w:val="Normal"/>
  <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="SubPart"><w:basedOn w:val="Part"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>
"""
GHOST = '<w:rStyle w:val="Ghost"/>'
SHOWN = '<w:vanish w:val="0"/>'


def numbered(text: str, list_id: int, level: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def run(inside: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>"


def t(text: str) -> str:
    return f'<w:t xml:space="preserve">{text}</w:t>'


def test_generated_numbers_are_part_of_the_text() -> None:
    body = (
        numbered("收入情况", 1) + numbered("财政拨款", 1, 1) + numbered("当年拨款", 1, 2) + numbered("上年结转", 1, 2)
        + numbered("其他收入", 1, 1) + numbered("利息", 1, 2) + numbered("支出情况", 1) + numbered("细则", 1, 3)
        + numbered("重新开始", 2) + numbered("接着", 2)
    )  # fmt: skip
    assert lines(read(word(body, numbering=LIST))) == [
        "一、收入情况",
        "（一）财政拨款",
        "1. 当年拨款",
        "2. 上年结转",
        "（二）其他收入",
        "1. 利息",
        "二、支出情况",
        "2.1 细则",
        "一、重新开始",
        "二、接着",
    ]


def test_styles_bring_numbers_and_indents() -> None:
    body = p("概况", '<w:pStyle w:val="Part"/>') + p("决算", '<w:pStyle w:val="SubPart"/>') + p("正文")
    body += p("无号", '<w:pStyle w:val="Part"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert lines(read(word(body, numbering=LIST, styles=STYLES))) == [
        "第三部分 概况",
        "第四部分 决算",
        "\u3000\u3000正文",
        "\u3000\u3000无号",
    ]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (10, "chineseCounting", "十"),
        (15, "chineseCountingThousand", "十五"),
        (20, "chineseCounting", "二十"),
        (105, "chineseCountingThousand", "一百零五"),
        (112, "japaneseCounting", "一百一十二"),
        (21, "chineseLegalSimplified", "贰拾壹"),
        (12, "ideographDigital", "一二"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (4, "ideographTraditional", "丁"),
        (28, "lowerLetter", "bb"),
        (14, "upperRoman", "XIV"),
        (7, "decimalZero", "07"),
        (7, "unheardOf", "7"),
        (7, "none", ""),
    ],
)
def test_numerals(value: int, number_format: str, text: str) -> None:
    assert written(value, number_format) == text


def test_deleted_and_hidden_text_does_not_count_and_inserted_does() -> None:
    body = (
        f"<w:p>{run(t('收入合计'))}<w:del>{run('<w:delText>10</w:delText>')}</w:del><w:ins>{run(t('12'))}</w:ins>"
        f"{run(t('千'), '<w:vanish/>')}{run(t('百'), GHOST)}{run(t('万'), GHOST + SHOWN)}{run(t('元'))}</w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run(t('其中'))}</w:p>{p('财政拨款')}"
        f"<w:moveFrom>{p('移走')}</w:moveFrom><w:moveTo>{p('移来')}</w:moveTo>"
    )
    assert lines(read(word(body, styles=STYLES))) == [
        "\u3000\u3000收入合计12万元",
        "\u3000\u3000其中财政拨款",
        "\u3000\u3000移来",
    ]


def field(kind: str) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def test_fields_count_with_their_results() -> None:
    body = (
        f"<w:p>{run(t('共'))}{field('begin')}{run('<w:instrText>=SUM(ABOVE) 99</w:instrText>')}"
        f"{field('begin')}{run(t('内'))}{field('separate')}{run(t('层'))}{field('end')}"
        f"{field('separate')}{run(t('38'))}{field('end')}{run(t('万元'))}"
        f'<w:fldSimple w:instr="DATE">{run(t("，"))}</w:fldSimple>'
        f"<w:hyperlink>{run(t('详见附件'))}</w:hyperlink></w:p>"
    )
    assert lines(read(word(body))) == ["共38万元，详见附件"]


def test_contents_lines_lead_to_their_pages_with_dots() -> None:
    entry = f'<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>{run(t("一、概况") + "<w:tab/>" + t("3"))}</w:p>'
    assert lines(read(word(entry, styles=STYLES))) == ["一、概况……3"]


def test_tabs_and_breaks_are_kept_within_a_paragraph() -> None:
    body = f"<w:p>{run('<w:tab/>' + t('单位') + '<w:tab/>' + t('金额') + '<w:br/>' + t('下') + '<w:noBreakHyphen/>')}</w:p>"
    assert read(word(body)).text == "单位\t金额\n下-\n\n"


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('框中收入5万元')}</w:txbxContent>"
    body = (
        f'<w:p>{run(t("正文"))}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx>'
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        f"</mc:AlternateContent></w:r></w:p>{p('后文')}"
    )
    assert lines(read(word(body))) == ["正文", "框中收入5万元", "后文"]


def test_notes_follow_their_paragraph() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="-1">{p("线")}</w:footnote>'
        f'<w:footnote w:id="1">{p("含结转3万元。")}</w:footnote>'
    )
    reference = '<w:footnoteReference w:id="1"/>'
    body = f"<w:p>{run(t('支出9万元。') + reference)}</w:p>{p('后文')}"
    assert lines(read(word(body, footnotes=notes))) == ["支出9万元。", "含结转3万元。", "后文"]


def test_content_controls_are_looked_through() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{p('控件段落')}</w:sdtContent></w:sdt>"
        f"<w:p><w:sdt><w:sdtContent>{run(t('行内'))}</w:sdtContent></w:sdt></w:p>"
        f"<w:tbl><w:sdt><w:sdtContent>{tr(tc('甲'), '<w:sdt><w:sdtContent>' + tc('乙') + '</w:sdtContent></w:sdt>')}"
        f"</w:sdtContent></w:sdt></w:tbl>"
    )
    content = read(word(body))
    assert lines(content)[:2] == ["控件段落", "行内"]
    assert [cell[-1] for cell in cells(content)] == ["甲", "乙"]


def test_merged_cells_stand_once_with_their_spans() -> None:
    restart, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = tbl(
        tr(tc("项目", restart), tc("2023年", '<w:gridSpan w:val="2"/>')),
        tr(tc("", goes_on), tc("预算"), tc("决算")),
        tr(tc("基本支出"), tc("10.5"), tc("9")),
    )
    assert cells(read(word(body))) == [
        (0, 0, 2, 1, "项目"),
        (0, 1, 1, 2, "2023年"),
        (1, 1, 1, 1, "预算"),
        (1, 2, 1, 1, "决算"),
        (2, 0, 1, 1, "基本支出"),
        (2, 1, 1, 1, "10.5"),
        (2, 2, 1, 1, "9"),
    ]


def test_deleted_rows_are_left_out_and_paragraphs_of_a_cell_stay_apart() -> None:
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr>{tc('旧')}{tc('1')}</w:tr>"
    body = tbl(deleted, tr(f"<w:tc>{p('上段')}{p('下段')}</w:tc>", tc("2")), tr(tc("丙"), tc("3")))
    assert [cell[-1] for cell in cells(read(word(body)))] == ["上段\n\n下段", "2", "丙", "3"]


def test_a_table_within_a_cell_follows_and_a_frame_is_opened() -> None:
    inner = tbl(tr(tc("类"), tc("额")), tr(tc("款"), tc("7")))
    nested = tbl(tr(tc("外"), f"<w:tc>{p('内表')}{inner}</w:tc>"), tr(tc("末"), tc("8")))
    content = read(word(nested))
    assert [cell[-1] for cell in cells(content)] == ["外", "内表", "末", "8"]
    assert [cell[-1] for cell in cells(content, 1)] == ["类", "额", "款", "7"]
    framed = read(word(tbl(tr(f"<w:tc>{p('前')}{inner}{p('后')}</w:tc>"))))
    assert lines(framed) == ["前", "类\t额", "款\t7", "后"]
    assert len(framed.tables) == 1


def test_title_unit_and_note_in_a_table_stand_around_it() -> None:
    whole = '<w:gridSpan w:val="2"/>'
    body = tbl(
        tr(tc("收入支出决算总表", whole)),
        tr(tc("部门：某局"), tc("单位：万元")),
        tr(tc("项目"), tc("决算数")),
        tr(tc("收入合计"), tc("30")),
        tr(tc("注：本表反映全年情况。", whole)),
    )
    content = read(word(body))
    assert lines(content) == [
        "收入支出决算总表", "部门：某局", "单位：万元", "项目\t决算数", "收入合计\t30", "注：本表反映全年情况。",
    ]  # fmt: skip


def test_tables_too_deep_within_each_other_are_refused() -> None:
    body = p("底")
    for _ in range(MAX_NESTING + 1):
        body = tbl(tr(f"<w:tc>{body}</w:tc>"))
    with pytest.raises(UnreadableDocumentError) as refused:
        read(word(body))
    assert refused.value.reason_code == "too_deep"


def test_a_strict_file_without_relations_is_read_too() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    document = f'<w:document xmlns:w="{strict}"><w:body>{p("收入3万元")}</w:body></w:document>'
    assert lines(read(packed({"word/document.xml": document}))) == ["收入3万元"]
