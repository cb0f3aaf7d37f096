"""Short ways to lay out a text and to look at what came of it."""

from collections.abc import Sequence

from loaders.blocks.block import Layout
from loaders.blocks.layout import lay_out
from loaders.documents.document import Document, SourceTable

# A table of indicators as it is to be read; a merged cell of the first level stands once.
INDICATORS = [
    ["一级指标", "二级指标", "三级指标", "分值", "年度指标值", "实际完成值", "得分"],
    ["产出指标", "数量指标", "清淤里程", "50", "≥12公里", "13公里", "48"],
    ["", "质量指标", "合格率", "50", "100%", "100%", "50"],
]

# The headings of the self-evaluation form that the Ministry of Finance prescribes.
HEADINGS = [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
]


def document_of(
    text: str, tables: Sequence[SourceTable] = (), furniture: Sequence[tuple[int, int]] = ()
) -> Document:
    return Document(
        text=text,
        encoding="utf-8",
        tables=tuple(tables),
        furniture=tuple(furniture),
        document_id="0" * 16,
        file_name="text.txt",
        relative_path="text.txt",
        format="txt",
        sha256="0" * 64,
        size_bytes=len(text.encode()),
    )


def lay_out_text(text: str) -> Layout:
    return lay_out(document_of(text))


def paths(layout: Layout) -> list[str]:
    """Section paths in reading order, without the document itself."""
    return [" / ".join(section.path) for section in layout.sections[1:]]


def paragraphs(layout: Layout) -> list[str]:
    return [block.text for block in layout.blocks if block.kind == "paragraph"]


def rows(layout: Layout, index: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row] for row in layout.tables[index].rows]


def path_of(layout: Layout, wording: str) -> str:
    """Section path of the first paragraph that contains a wording."""
    block = next(block for block in layout.blocks if block.kind == "paragraph" and wording in block.text)
    return " / ".join(layout.sections[block.section_index].path)


def printed_rows(table: list[list[str]], divider: str) -> str:
    """Rows as they are printed where a divider stands between cells and empty cells are lost."""
    return "".join(divider.join(filter(None, row)) + "\n" for row in table)


def assert_stays_text(text: str) -> None:
    """No table is read, and every character stands in a block."""
    layout = lay_out_text(text)
    assert layout.tables == ()
    characters = "".join("".join(block.compact.characters for block in layout.blocks).split())
    assert characters == "".join(text.split())
