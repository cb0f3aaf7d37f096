"""One report, written by programs as text, Word, web page, workbook and PDF."""

import html
import io
from collections.abc import Sequence

import docx
import openpyxl
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

Rows = Sequence[Sequence[str]]
FONT = "STSong-Light"

REPORT: tuple[str | Rows, ...] = (
    "云溪县民政局2023年度部门决算",
    "第一部分 部门概况",
    "一、主要职责",
    "本部门负责全县社会救助、养老服务和基层治理工作。部门编制30人，年末实有在职人员28人。",
    "第二部分 2023年度部门决算情况说明",
    "一、收入支出决算总体情况说明",
    "2023年度收入总计3,120.50万元，与上年相比增加120.50万元，增长4.02%。",
    "二、收入决算情况说明",
    "本年收入合计3,000.50万元，其中：财政拨款收入2,900.50万元，占96.67%；其他收入100.00万元，占3.33%。",
    "三、支出决算情况说明",
    "本年支出合计2,980.00万元，其中：基本支出480.00万元，占16.11%；项目支出2,500.00万元，占83.89%。",
    "四、“三公”经费支出决算情况说明",
    "2023年度“三公”经费支出决算为12.30万元，其中：公务用车运行维护费9.80万元，公务接待费2.50万元。",
    "五、重点项目执行情况",
    (
        ("项目名称", "年初预算数", "全年预算数", "全年执行数", "执行率"),
        ("临时救助", "120.00", "130.00", "126.10", "97.00%"),
        ("特困人员供养", "800.00", "820.00", "815.50", "99.45%"),
    ),
    "六、其他情况说明",
    "截至2023年12月底，全县城市低保对象1,205人，全年发放低保金650.40万元。",
)


def as_text() -> bytes:
    return "\n".join(_lines(part) for part in REPORT).encode()


def as_word() -> bytes:
    document = docx.Document()
    for part in REPORT:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(len(part), len(part[0]))
        for row, texts in zip(table.rows, part, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    return _saved(document.save)


def as_page() -> bytes:
    menu = '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">公开 12</a></li></ul>'
    body = "".join(
        f"<p>{html.escape(part)}</p>" if isinstance(part, str) else f"<table>{_html_rows(part)}</table>"
        for part in REPORT
    )
    page = f"<html><head><meta charset='gb2312'></head><body>{menu}<div>{body}</div></body></html>"
    return page.encode("gb18030")


def as_workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    for part in REPORT:
        for row in [(part,)] if isinstance(part, str) else part:
            sheet.append(row)
        if not isinstance(part, str):
            sheet.append(())
    return _saved(book.save)


def as_pdf() -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    style = ParagraphStyle("body", fontName=FONT, fontSize=12, leading=20, wordWrap="CJK", firstLineIndent=24)
    grid = [("FONTNAME", (0, 0), (-1, -1), FONT), ("GRID", (0, 0), (-1, -1), 0.7, "black")]
    flow = []
    for part in REPORT:
        if isinstance(part, str):
            flow.append(Paragraph(part, style))
        else:
            flow += [Spacer(1, 8), Table([list(row) for row in part], style=grid), Spacer(1, 8)]
    return _saved(lambda stream: SimpleDocTemplate(stream, pagesize=A4).build(flow))


WRITERS = {
    "report.txt": as_text,
    "report.docx": as_word,
    "report.html": as_page,
    "report.xlsx": as_workbook,
    "report.pdf": as_pdf,
}


def _lines(part: str | Rows) -> str:
    return part if isinstance(part, str) else "\n".join("\t".join(row) for row in part)


def _html_rows(rows: Rows) -> str:
    return "".join(f"<tr>{''.join(f'<td>{html.escape(text)}</td>' for text in row)}</tr>" for row in rows)


def _saved(save) -> bytes:
    stream = io.BytesIO()
    save(stream)
    return stream.getvalue()
