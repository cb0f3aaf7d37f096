"""What the first lines of a text say that it is about: the project on a cover, the title of a text that has none."""

from collections.abc import Sequence

from loaders.blocks.block import Block
from loaders.blocks.shapes import is_title_part
from loaders.documents.metadata import LONGEST_HEADLINE
from loaders.figures.contexts import fund_named
from loaders.figures.phrase_book import phrase

_COVER = 12  # blocks of a cover
_HEAD = 6  # blocks in which a text without a title says what it is about


def project_on_cover(blocks: Sequence[Block]) -> str | None:
    """项目名称：低保专项 among the first lines of a report: the one project that it is about; None elsewhere."""
    lines = (block.compact.characters for block in blocks[:_COVER] if block.kind != "table")
    found = (phrase("cover_project").fullmatch(line) for line in lines if line.startswith("项目名称"))
    return next((match["name"] for match in found if match), None)


def announced(blocks: Sequence[Block]) -> str | None:
    """现将2023年度福利彩票公益金使用情况公告如下: what a text without a title is about; None where it does not say.

    A first line that is no sentence and ends like a title says so too (…下达的彩票公益金分配使用情况的公告).
    """
    heads = [block.compact.characters for block in blocks[:_HEAD]]
    found = (phrase("announced").search(text) for text in heads if "情况" in text)
    told = next((match.group() for match in found if match), None)
    is_line = bool(heads) and blocks[0].kind == "paragraph" and len(heads[0]) <= LONGEST_HEADLINE
    first = heads[0] if is_line and is_title_part(heads[0]) else None
    return first if first and (fund_named(first) or told is None) else told
