"""Which lines of a page are one paragraph: lines that end at the margin for want of room."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.documents.pdf.lines import PrintedLine, wraps

INDENT = 1.2  # of the size of print: a line that starts further in begins a paragraph
FARTHEST_INDENT = 4.5
LEADING = 2.6  # of the size of print: base lines of one paragraph are not further apart
ANOTHER_SIZE = 1.2
SAME_EDGE = 0.5
BUCKET = 2.0  # points: edges that are counted as one
FEW = 0.05  # of all lines

_LEADER = re.compile(r"\.{4,}|…{2,}|·{4,}|．{4,}")
_TERMINATED = re.compile(r"[。；！？：;:!?][”’）》]?$")
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[、．.)）]")


@dataclass(frozen=True)
class Margins:
    """Left and right edge of the prose on pages of one size."""

    left: float
    right: float


def find_margins(lines: Iterable[PrintedLine]) -> Margins:
    """The edges at which many lines start and end."""
    known = list(lines)
    if not known:
        return Margins(0, 0)
    wanted = FEW * len(known)
    starts = Counter(round(line.x0 / BUCKET) for line in known)
    ends = Counter(round(line.x1 / BUCKET) for line in known)
    left = min((edge for edge, count in starts.items() if count >= wanted), default=min(starts))
    right = max((edge for edge, count in ends.items() if count >= wanted), default=max(ends))
    return Margins(left * BUCKET, right * BUCKET)


def is_indented(line: PrintedLine, margins: Margins) -> bool:
    """Whether the line starts as the first line of a paragraph does."""
    return INDENT * line.size < line.x0 - margins.left < FARTHEST_INDENT * line.size


def goes_on(before: PrintedLine, line: PrintedLine, margins: Margins) -> bool:
    """Whether a line continues the paragraph of the line above it on the page."""
    near = 0 < line.base - before.base <= LEADING * max(before.size, line.size)
    return near and may_go_on(before, line, margins)


def may_go_on(before: PrintedLine, line: PrintedLine, margins: Margins) -> bool:
    """Whether a line can continue a paragraph, wherever it stands."""
    if before.is_piece or line.is_piece:
        return False
    if max(before.size, line.size) > ANOTHER_SIZE * min(before.size, line.size):
        return False
    if not wraps(before, line, margins.right):
        return False
    printed, following = before.characters, line.characters
    if _LEADER.search(printed) or (_TERMINATED.search(printed) and _NUMBERED.match(following)):
        return False
    if line.x0 - margins.left <= INDENT * line.size:
        return True
    return abs(line.x0 - before.x0) <= SAME_EDGE * line.size and not _TERMINATED.search(printed)
