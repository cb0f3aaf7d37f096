"""Prose of PDF pages: paragraphs, pages, running lines, and print that is no text of the report."""

import re
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from drawing import A4, LEFT, Pdf, grid_of

from loaders.blocks.layout import lay_out
from loaders.documents.document import Content, Document
from loaders.documents.pdf.reader import read
from tests.running import SHARED

LONG = (
    "本年度道路维修支出主要用于更换路面和路灯，其中更换路面支出一百二十万元，更换路灯支出三十万元，均已完工。"
)
NUMBER = re.compile(r"\d[\d,.]*%?")
REAL = [
    SHARED / "documents" / "putuo-socialwork-2024.pdf",
    SHARED / "templates" / "final-accounts-template.pdf",
]


def laid_out(content: Content):
    document = Document(
        **vars(content),
        document_id="0" * 16,
        file_name="report.pdf",
        relative_path="report.pdf",
        format="pdf",
        sha256="0" * 64,
        size_bytes=0,
    )
    return lay_out(document)


def paragraphs(content: Content) -> list[str]:
    return [block.text for block in laid_out(content).blocks if block.kind == "paragraph"]


def furniture(content: Content) -> list[str]:
    return [content.text[start:end].strip() for start, end in content.furniture]


def report(pages: int) -> Pdf:
    """Pages with a running header, a number at the foot and a sentence that goes on over each break."""
    pdf = Pdf()
    for number in range(1, pages + 1):
        pdf.text(220, 45, "某某局部门决算", 9)
        pdf.text(280, 800, f"—{number}—", 9)
        pdf.paragraph(LONG)
        pdf.paragraph(LONG)
        pdf.paragraph("全年共检修路灯" + "若干盏次并逐盏登记" * 4 + "，", indent=2)
        pdf.end_page()
    return pdf


def test_wrapped_lines_are_one_paragraph() -> None:
    pdf = Pdf()
    pdf.paragraph(LONG * 2)
    pdf.paragraph(LONG)
    assert read(pdf.content()).text == f"　　{LONG * 2}\n\n　　{LONG}\n"


def test_a_paragraph_that_ends_at_the_margin_does_not_take_in_the_next() -> None:
    full = ("路" * 34) + "。"
    pdf = Pdf()
    for text in (full, full, LONG):
        pdf.paragraph(text)
    assert read(pdf.content()).text.split() == [full, full, LONG]


def test_a_number_that_is_broken_at_the_margin_stays_one() -> None:
    pdf = Pdf()
    told = "本年度用于道路维修的全部支出经过审计以后最终确认为一共是人民币整1234.56元，已全部付清，没有欠款。"
    pdf.paragraph(told)
    assert told in read(pdf.content()).text


def test_paragraphs_in_a_cell_are_paragraphs() -> None:
    told = [
        "（一）道路维修。全年维修道路十二公里，支出\n一百二十万元，均已完工。",
        "（二）路灯更换。全年更换路灯三百盏，支出三\n十万元，均已完工。",
    ]
    pdf = Pdf()
    pdf.table([["项目名称", "道路维修"], ["产出和效果", "\n".join(told)]], [70, 200], height=60)
    layout = laid_out(read(pdf.content()))
    assert [section.title for section in layout.sections[1:]] == ["产出和效果", "道路维修", "路灯更换"]
    assert [block.text for block in layout.blocks if block.kind == "paragraph"] == [
        "全年维修道路十二公里，支出一百二十万元，均已完工。",
        "全年更换路灯三百盏，支出三十万元，均已完工。",
    ]


def test_headings_and_unit_lines_stay_lines() -> None:
    pdf = Pdf()
    pdf.centred("某某局决算公开")
    pdf.paragraph("一、道路维修情况")
    pdf.paragraph(LONG)
    pdf.text(72, pdf.y, "编制单位：某某局")
    pdf.text(450, pdf.y, "单位：万元")
    assert read(pdf.content()).text.split() == [
        "某某局决算公开",
        "一、道路维修情况",
        LONG,
        "编制单位：某某局",
        "单位：万元",
    ]


def test_running_lines_are_furniture_and_sentences_go_on_over_pages() -> None:
    content = read(report(3).content())
    assert furniture(content) == ["某某局部门决算", "—1—", "某某局部门决算", "—2—", "某某局部门决算", "—3—"]
    assert len(content.page_starts) == 3
    told = paragraphs(content)
    assert sum(paragraph.endswith("登记，" + LONG) for paragraph in told) == 2
    assert not any("某某局部门决算" in paragraph for paragraph in told)


@pytest.mark.parametrize("shape", ["7", "-7-", "—7—", "·7·", "第7页", "第7页，共9页", "7/9"])
def test_page_numbers_are_known_by_their_shape(shape: str) -> None:
    pdf = Pdf()
    pdf.paragraph(LONG)
    pdf.text(280, 800, shape, 9)
    assert furniture(read(pdf.content())) == [shape]


def test_a_number_at_the_foot_of_the_text_is_no_page_number() -> None:
    pdf = Pdf()
    pdf.paragraph(LONG)
    pdf.text(72, 600, "7")
    assert furniture(read(pdf.content())) == []


def test_a_watermark_is_furniture() -> None:
    pdf = Pdf()
    pdf.paragraph(LONG)
    pdf.canvas.saveState()
    pdf.canvas.translate(200, 300)
    pdf.canvas.rotate(45)
    pdf.text(0, pdf.height, "内部资料2024", 60)
    pdf.canvas.restoreState()
    content = read(pdf.content())
    assert "".join(furniture(content)) == "内部资料2024"
    assert LONG in content.text


def test_large_print_over_the_text_is_furniture() -> None:
    pdf = Pdf()
    pdf.text(100, 150, "样稿7", 80)
    pdf.paragraph(LONG * 2)
    pdf.table([["项目", "金额"], ["道路", "12.5"]], [60, 60])
    content = read(pdf.content())
    assert furniture(content) == ["样稿7"]
    assert LONG * 2 in content.text
    assert grid_of(content) == [["项目", "金额"], ["道路", "12.5"]]


def test_a_large_title_is_text() -> None:
    pdf = Pdf()
    pdf.text(100, 150, "决算报告", 60)
    pdf.y = 300
    pdf.paragraph(LONG)
    content = read(pdf.content())
    assert furniture(content) == []
    assert content.text.startswith("决算报告")


def test_print_that_is_doubled_to_look_bold_is_read_once() -> None:
    pdf = Pdf()
    for shift in (0, 0.3, 0.6):
        pdf.text(72 + shift, 100, "支出11.22万元")
    assert read(pdf.content()).text == "支出11.22万元\n"


def test_text_that_nobody_sees_is_left_out() -> None:
    pdf = Pdf()
    pdf.text(72, 100, "支出12万元")
    hidden = pdf.canvas.beginText(72, 500)
    hidden.setTextRenderMode(3)
    hidden.textOut("支出99万元")
    pdf.canvas.drawText(hidden)
    assert read(pdf.content()).text == "支出12万元\n"


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_shown_turned_reads_as_it_is_shown(turn: int) -> None:
    pdf = Pdf()
    pdf.canvas.setPageRotation(turn)
    width, height = A4
    pdf.canvas.translate(*{90: (height, 0), 180: (width, height), 270: (0, width)}[turn])
    pdf.canvas.rotate(turn)
    pdf.text(72, 70, "道路维修情况")
    pdf.table([["项目", "金额"], ["道路", "12.5"]], [60, 60])
    content = read(pdf.content())
    assert content.text == "道路维修情况\n项目\t金额\n道路\t12.5\n"
    assert len(content.tables) == 1


def test_entries_of_a_contents_page_stay_lines() -> None:
    pdf = Pdf()
    pdf.centred("目录")
    for number, entry in enumerate(("一、道路维修情况", "二、路灯更换情况说明", "三、名词解释")):
        dots = "." * int(
            (523 - LEFT - (len(entry) + 1) * 12) / pdf.canvas.stringWidth(".", "STSong-Light", 12)
        )
        pdf.text(LEFT, pdf.y, f"{entry}{dots}{number + 3}")
        pdf.y += 22
    lines = [line for line in read(pdf.content()).text.split("\n") if line]
    assert [line.strip()[:4] for line in lines] == ["目录", "一、道路", "二、路灯", "三、名词"]


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_no_number_of_a_real_page_is_lost_or_doubled(path: Path) -> None:
    data = path.read_bytes()
    content = read(data)
    ends = [*content.page_starts[1:], len(content.text)]
    document = pypdfium2.PdfDocument(data)
    for index, (start, end) in enumerate(zip(content.page_starts, ends, strict=True)):
        plain = document[index].get_textpage().get_text_range()
        assert Counter(NUMBER.findall(content.text[start:end])) == Counter(NUMBER.findall(plain)), index + 1
        assert Counter("".join(content.text[start:end].split())) == Counter("".join(plain.split())), index + 1
