"""Web pages: the page's own text and tables, not those of the site around it."""

import csv
from email.message import EmailMessage

import pytest
from making import cells, lines

from loaders.documents.web import furniture, reader, saved
from loaders.documents.web.furniture import without_furniture
from loaders.errors import UnreadableDocumentError
from tests.running import PROJECT

TITLE = "云溪县民政局2023年度部门决算"
MENU = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("首页", "政务公开", "办事服务", "互动"))
ARTICLE = f"<h1>{TITLE}</h1>" + "".join(
    f"<p>{text}</p>"
    for text in (
        "一、收入支出总体情况",
        "2023年度收入合计1,234.50万元，支出合计1,200万元，<b>全部</b>用于养老服务和困难群众救助。",
    )
)


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def read_lines(body: str, head: str = "") -> list[str]:
    return lines(reader.read(page(body, head)))


BARE = read_lines(ARTICLE)


@pytest.mark.parametrize(
    "around",
    [
        "<nav><p>网站导航 3</p></nav>{}",
        "<header><div>云溪县人民政府</div></header>{}<footer>电话 12345678</footer>",
        '<ul class="x">' + MENU + "</ul>{}",
        "{}<div><a href=1>上一条新闻标题</a><a href=2>下一条新闻标题</a><a href=3>更多新闻标题</a></div>",
        '<div id="siteFooter">主办：云溪县 电话 12345678</div>{}',
        '<div class="page_breadcrumb">首页 &gt; 公开 &gt; 2023</div>{}',
        '<div style="display: none">隐藏 99</div>{}<p hidden>99</p>',
        '<div role="navigation">目录 99</div>{}',
        "<script>var a=99;</script><style>p{{margin:9px}}</style>{}<noscript>99</noscript>",
        "{}<p>湘ICP备05000001号 网站标识码：4300000001</p>",
        "<p>您当前的位置：首页 &gt; 决算</p>{}<p>【打印本页】【关闭窗口】</p>",
        '<form id="aspnetForm"><div class="main-content"><div>{}</div></div></form>',
        "<table><tr><td>{}</td></tr></table>",
        f"<table><tr><td>{MENU}</td><td><div>{{}}<p>附件</p><p>说明</p><p>其他</p></div></td></tr></table>",
    ],
)
def test_what_serves_the_site_is_left_out(around: str) -> None:
    found = read_lines(around.format(ARTICLE))
    assert found[: len(BARE)] == BARE
    assert not any("99" in line or "12345678" in line for line in found)


def test_a_large_part_is_kept_whatever_its_name() -> None:
    assert read_lines(f'<div class="footer">{ARTICLE}</div>') == BARE
    assert read_lines(f"<header>{ARTICLE}</header>") == BARE


def test_rows_of_a_table_are_kept_whatever_their_class() -> None:
    table = (
        '<table><tr class="header"><td>项目</td><td>金额</td></tr><tr><td>支出</td><td>3</td></tr></table>'
    )
    assert [cell[-1] for cell in cells(reader.read(page(ARTICLE * 5 + table)))] == [
        "项目",
        "金额",
        "支出",
        "3",
    ]


def test_blocks_are_paragraphs_and_breaks_are_lines() -> None:
    body = "<div>一、概况<br/>正文&nbsp;第一行<span>，</span>\n第二行</div><ul><li>甲</li><li>乙</li></ul>散句<p>段</p>尾"
    assert reader.read(page(body)).text == (
        "一、概况\n正文\xa0第一行， 第二行\n\n甲\n\n乙\n\n散句\n\n段\n\n尾\n\n"
    )


def test_merged_cells_keep_their_places() -> None:
    table = (
        "<table><caption>支出表</caption><thead><tr><th rowspan=2>项目</th><th colspan=2>2023年</th></tr>"
        "<tr><th>预算</th><th>决算</th></tr></thead><tbody><tr><td>基本<br>支出</td><td>10.5</td><td>9</td></tr></tbody></table>"
    )
    content = reader.read(page(table))
    assert lines(content)[0] == "支出表"
    assert cells(content) == [
        (0, 0, 2, 1, "项目"),
        (0, 1, 1, 2, "2023年"),
        (1, 1, 1, 1, "预算"),
        (1, 2, 1, 1, "决算"),
        (2, 0, 1, 1, "基本\n支出"),
        (2, 1, 1, 1, "10.5"),
        (2, 2, 1, 1, "9"),
    ]


@pytest.mark.parametrize("span", ['colspan="99999999"', 'colspan="-1"', 'rowspan="x"', 'rowspan="65534"'])
def test_absurd_spans_do_no_harm(span: str) -> None:
    table = f"<table><tr><td>项目</td><td {span}>金额</td></tr><tr><td>支出</td><td>3</td></tr></table>"
    found = cells(reader.read(page(table)))
    assert [(row, column, text) for row, column, _, _, text in found][:3] == [
        (0, 0, "项目"),
        (0, 1, "金额"),
        (1, 0, "支出"),
    ]
    assert max(column + across for _, column, _, across, _ in found) <= 3


def test_the_title_of_the_head_counts_only_where_the_body_has_none() -> None:
    head = f"<title>{TITLE}-云溪县人民政府</title>"
    assert read_lines("<p>收入合计3万元。</p>", head) == [TITLE, "收入合计3万元。"]
    assert read_lines(ARTICLE, head) == BARE
    assert read_lines("<p>收入合计3万元。</p>", "<title>首页</title>") == ["收入合计3万元。"]


@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ("gb2312", "gb18030"),
        ("GBK", "gb18030"),
        ("utf-8", "utf-8"),
        ("gb2312", "utf-8"),
        ("big5", "big5hkscs"),
    ],
)
def test_the_encoding_is_that_of_the_bytes(declared: str, codec: str) -> None:
    text = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head>'
    text += "<body><p>收入合計三萬元，支出合計兩萬元。</p></body></html>"
    assert lines(reader.read(text.encode(codec))) == ["收入合計三萬元，支出合計兩萬元。"]


def test_a_page_in_utf_16_and_one_with_an_xml_declaration_are_read() -> None:
    text = '<?xml version="1.0" encoding="GBK"?><html><body><p>收入合计3万元。</p></body></html>'
    assert lines(reader.read(text.encode("gb18030"))) == ["收入合计3万元。"]
    assert lines(reader.read(text.encode("utf-16"))) == ["收入合计3万元。"]


def test_elements_too_deep_within_each_other_are_refused() -> None:
    with pytest.raises(UnreadableDocumentError) as refused:
        reader.read(page("<div>" * 5000 + "收入3万元"))
    assert refused.value.reason_code == "too_deep"


def test_a_saved_page_is_read_without_its_pictures() -> None:
    message = EmailMessage()
    message["Subject"] = "page"
    message.set_content(ARTICLE, subtype="html", charset="utf-8")
    message.add_related(b"\x89PNG 99", "image", "png")
    assert lines(saved.read(message.as_bytes())) == BARE


def test_a_saved_page_without_a_page_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError) as refused:
        saved.read(b"MIME-Version: 1.0\nContent-Type: text/plain\n\ntext")
    assert refused.value.reason_code == "damaged"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("发布时间：2024-09-01 浏览次数：123 次", "发布时间：2024-09-01"),
        ("来源：民政局 字体：【大 中 小】", "来源：民政局"),
        ("【打印】【关闭】", ""),
        ("下一篇：2022年度部门决算", ""),
        ("技术支持：某公司 版权所有", ""),
        ("全年打印材料300份。", "全年打印材料300份。"),
        ("返回资金12万元。", "返回资金12万元。"),
        ("网站点击量提高。", "网站点击量提高。"),
    ],
)
def test_buttons_and_counters_are_cut_from_paragraphs(text: str, kept: str) -> None:
    assert without_furniture(text).strip() == kept


EXAMPLES = (
    "<div class='menu'>甲 9</div>",
    "<div class='foot'>甲 9</div>",
    "<div class='top-banner'>甲 9</div>",
    "<div id='crumb'>甲 9</div>",
    "<div class='sidebar'>甲 9</div>",
    "<div class='share-box'>甲 9</div>",
    "<div class='pagination'>甲 9</div>",
    "<p>您所在的位置：公开栏目</p>",
    "<p>版权所有 某县人民政府</p>",
    "<p>字体：适中</p>",
    "<p>关闭窗口</p>",
    "<p>扫一扫在手机打开当前页</p>",
    "<p>上一条：预算公开</p>",
    "<p>阅读次数：123 </p>",
    "<p>来源：某局 【字体：大 中 小】</p>",
    "<p>来源：某局 [我要纠错]</p>",
)


def seed_rows() -> list[dict[str, str]]:
    with (PROJECT / "seeds/labels/web_furniture.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", seed_rows(), ids=lambda row: f"{row['kind']}-{row['description']}")
def test_every_row_of_the_seed_takes_something_that_no_other_takes(
    row: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = [read_lines(ARTICLE + example) for example in EXAMPLES]
    left = [one for one in seed_rows() if one != row]
    monkeypatch.setattr(
        furniture, "_rows", lambda kind: tuple(one["pattern"] for one in left if one["kind"] == kind)
    )
    monkeypatch.setattr(furniture, "_pattern", furniture._pattern.__wrapped__)
    assert [read_lines(ARTICLE + example) for example in EXAMPLES] != whole
